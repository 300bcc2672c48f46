using System.Globalization;
using System.Numerics;
using GenericSgd.Numbers.Digits;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>A number type that holds one number of another and computes what that one computes, but by the operators alone.</summary>
/// <remarks>
/// The shortest way to a number type of one's own: a struct that gives the five operators, <c>Wrap</c>, which may round, <c>Unwrap</c>, comparison, equality
/// and text. Everything else that <see cref="INumber{TSelf}"/> asks comes from the inner type, and so do the elementary functions, once
/// <see cref="Elementary.UseRuntimeFunctions{T}"/> was called for it.
/// </remarks>
/// <typeparam name="TSelf">The number type.</typeparam>
/// <typeparam name="T">The number type inside.</typeparam>
public interface IPassingNumber<TSelf, T> : IWrappedNumber<TSelf, T>, ISigmoidFunctions<TSelf>, IPowerFunction<TSelf>
    where TSelf : struct, IPassingNumber<TSelf, T>
    where T : INumber<T>
{
    /// <summary>The result of a function, which may be counted.</summary>
    /// <param name="value">The result.</param>
    static virtual TSelf Computed(T value) => TSelf.Wrap(value);

    static TSelf IUnaryNegationOperators<TSelf, TSelf>.operator -(TSelf value) => TSelf.Wrap(-TSelf.Unwrap(value));

    static TSelf INumberBase<TSelf>.Abs(TSelf value) => TSelf.Wrap(T.Abs(TSelf.Unwrap(value)));

    static TSelf INumber<TSelf>.Max(TSelf x, TSelf y) => TSelf.Wrap(T.Max(TSelf.Unwrap(x), TSelf.Unwrap(y)));

    static TSelf INumber<TSelf>.Min(TSelf x, TSelf y) => TSelf.Wrap(T.Min(TSelf.Unwrap(x), TSelf.Unwrap(y)));

    static bool INumberBase<TSelf>.TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out TSelf result)
    {
        var read = Inner.TryParse<T>(s, style, provider, out var value);
        result = TSelf.Wrap(read ? value! : T.Zero);
        return read;
    }

    static TSelf IFloatingPointConstants<TSelf>.E => TSelf.Wrap(ExactConstants.E<T>());

    static TSelf IFloatingPointConstants<TSelf>.Pi => TSelf.Wrap(ExactConstants.Pi<T>());

    static TSelf IRootFunctions<TSelf>.Sqrt(TSelf x) => TSelf.Computed(Elementary<T>.Sqrt(TSelf.Unwrap(x)));

    static TSelf IExponentialFunctions<TSelf>.Exp(TSelf x) => TSelf.Computed(Elementary<T>.Exp(TSelf.Unwrap(x)));

    static TSelf IExponentialFunctions<TSelf>.ExpM1(TSelf x) => TSelf.Computed(Elementary<T>.Expm1(TSelf.Unwrap(x)));

    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x) => TSelf.Computed(Elementary<T>.Log(TSelf.Unwrap(x)));

    static TSelf ILogarithmicFunctions<TSelf>.LogP1(TSelf x) => TSelf.Computed(Elementary<T>.Log1p(TSelf.Unwrap(x)));

    static TSelf IHyperbolicFunctions<TSelf>.Tanh(TSelf x) => TSelf.Computed(Elementary<T>.Tanh(TSelf.Unwrap(x)));

    static TSelf IPowerFunctions<TSelf>.Pow(TSelf x, TSelf y) => TSelf.Computed(Elementary<T>.Pow(TSelf.Unwrap(x), TSelf.Unwrap(y)));

    TSelf IPowerFunction<TSelf>.Pow(TSelf x, TSelf y) => TSelf.Computed(Elementary<T>.Pow(TSelf.Unwrap(x), TSelf.Unwrap(y)));

    TSelf ISigmoidFunctions<TSelf>.Sigmoid(TSelf x) => TSelf.Computed(Elementary<T>.Sigmoid(TSelf.Unwrap(x)));

    TSelf ISigmoidFunctions<TSelf>.Softplus(TSelf x) => TSelf.Computed(Elementary<T>.Softplus(TSelf.Unwrap(x)));
}
