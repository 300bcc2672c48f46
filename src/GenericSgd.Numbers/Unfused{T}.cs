using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>
/// A number of type <typeparamref name="T"/> that is computed by the operators of <typeparamref name="T"/> alone: every product is rounded before it is added,
/// and every sum is made in <typeparamref name="T"/>.
/// </summary>
/// <remarks>
/// The kernels fuse a product into a sum for float and double, sum Half and BFloat16 in float, and sum decimal exactly. They know these types; this one they
/// do not know, so it shows what plain accumulation costs. The elementary functions are those of <see cref="Elementary{T}"/> for <typeparamref name="T"/>.
/// Comparison, text, conversions, infinities, NaN and exceptions are those of <typeparamref name="T"/>. It trains in every pipeline with nothing registered.
/// </remarks>
/// <param name="value">The number.</param>
/// <typeparam name="T">The number type.</typeparam>
public readonly struct Unfused<T>(T value) : IPassingNumber<Unfused<T>, T>
    where T : INumber<T>
{
    static Unfused() => Elementary.UseRuntimeFunctions<Unfused<T>>();

    /// <summary>The number.</summary>
    public T Value { get; } = value;

    /// <summary>The same number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Unfused<T>(T value) => new(value);

    /// <summary>The sum, rounded.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Unfused<T> operator +(Unfused<T> x, Unfused<T> y) => new(x.Value + y.Value);

    /// <summary>The difference, rounded.</summary>
    /// <param name="x">The number to subtract from.</param>
    /// <param name="y">The number to subtract.</param>
    public static Unfused<T> operator -(Unfused<T> x, Unfused<T> y) => new(x.Value - y.Value);

    /// <summary>The product, rounded.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static Unfused<T> operator *(Unfused<T> x, Unfused<T> y) => new(x.Value * y.Value);

    /// <summary>The quotient, rounded.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Unfused<T> operator /(Unfused<T> x, Unfused<T> y) => new(x.Value / y.Value);

    /// <summary>The remainder.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by.</param>
    public static Unfused<T> operator %(Unfused<T> x, Unfused<T> y) => new(x.Value % y.Value);

    static Unfused<T> IWrappedNumber<Unfused<T>, T>.Wrap(T value) => new(value);

    static T IWrappedNumber<Unfused<T>, T>.Unwrap(Unfused<T> value) => value.Value;

    /// <inheritdoc/>
    public int CompareTo(Unfused<T> other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Unfused<T> other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Unfused<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>The text of <typeparamref name="T"/>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">The culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);
}
