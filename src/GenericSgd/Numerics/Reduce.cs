using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>
/// Sums in one written order, whose bits do not depend on the processor.
/// <para>
/// The order: the elements go round over C running sums (element i to sum i mod C), from left to right; at the end the second half of the
/// sums is added to the first half, sum by sum, until one is left. For float and double C is 256 bytes' worth (64 and 32) for
/// spans of at least as many elements, and 4 for shorter ones; for every other type C is 4. The sum of nothing is 0.
/// </para>
/// <para>
/// The error of a sum of n terms is at most <c>(n / C + log2 C + 1) u</c> times the sum of the absolute terms, where u is half the epsilon
/// (the terms' own rounding is the 1; products of float and double are not rounded before they are added).
/// decimal is summed exactly, over products of up to 58 digits, and rounded once; a difference is rounded as decimal rounds it. Only the final value has to be
/// in range. Half, and every type that is <see cref="IWidened{T}"/>, is summed in float, blocks of 1024 elements as above and the blocks from left to right,
/// and rounded once at the end.
/// </para>
/// </summary>
public static partial class Reduce
{
    /// <summary><c>sum of x[i]</c></summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static T Sum<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
        => Chains.Sum<T, Plain>(x, x);

    /// <summary><c>sum of x[i]^2</c></summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static T SumOfSquares<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
        => Chains.Sum<T, Square>(x, x);

    /// <summary><c>sum of |x[i]|</c></summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static T SumOfAbsolutes<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
        => Chains.Sum<T, Absolute>(x, x);

    /// <summary><c>sum of (x[i] - y[i])^2</c></summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static T SumOfSquaredDifferences<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : INumber<T>
        => Chains.Sum<T, SquaredDifference>(x, SameLength(x, y));

    /// <summary><c>sum of |x[i] - y[i]|</c></summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static T SumOfAbsoluteDifferences<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : INumber<T>
        => Chains.Sum<T, AbsoluteDifference>(x, SameLength(x, y));

    /// <summary><c>(sum of x[i]) / n</c>; the span is not empty. Of a type that is summed in float it is divided before it is rounded.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static T Mean<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
        => Chains.Mean<T, Plain>(x, x);

    /// <summary><c>(sum of x[i]^2) / n</c>; the span is not empty. Of a type that is summed in float it is divided before it is rounded.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static T MeanOfSquares<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
        => Chains.Mean<T, Square>(x, x);

    /// <summary><c>(sum of (x[i] - y[i])^2) / n</c>; the spans are not empty. Of a type that is summed in float it is divided before it is rounded.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static T MeanOfSquaredDifferences<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : INumber<T>
        => Chains.Mean<T, SquaredDifference>(x, SameLength(x, y));

    /// <summary><c>(sum of |x[i] - y[i]|) / n</c>; the spans are not empty. Of a type that is summed in float it is divided before it is rounded.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static T MeanOfAbsoluteDifferences<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : INumber<T>
        => Chains.Mean<T, AbsoluteDifference>(x, SameLength(x, y));

    /// <summary><c>sum of x[i] y[i]</c></summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : INumber<T>
        => Chains.Sum<T, Product>(x, SameLength(x, y));

    static ReadOnlySpan<T> SameLength<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        => x.Length == y.Length ? y : throw new ArgumentException($"The spans have {x.Length} and {y.Length} elements.", nameof(y));
}
