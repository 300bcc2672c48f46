using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>
/// A number of type <typeparamref name="T"/> whose operations are counted: how many, and which of them cancelled, were absorbed, underflowed or overflowed.
/// See <see cref="OperationCounts"/>.
/// </summary>
/// <remarks>
/// Its values are those of the operators of <typeparamref name="T"/>, bit for bit, and its exceptions too; sums are those of <see cref="Unfused{T}"/>, for the
/// same reason. The elementary functions are those of <see cref="Elementary{T}"/>, one operation each. Comparisons, |x| and -x are not counted: they are exact.
/// It trains in every pipeline with nothing registered.
/// </remarks>
/// <param name="value">The number.</param>
/// <typeparam name="T">The number type.</typeparam>
public readonly partial struct Counted<T>(T value) : IPassingNumber<Counted<T>, T>
    where T : INumber<T>
{
    static Counted() => Elementary.UseRuntimeFunctions<Counted<T>>();

    /// <summary>The number.</summary>
    public T Value { get; } = value;

    /// <summary>The same number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Counted<T>(T value) => new(value);

    static Counted<T> IWrappedNumber<Counted<T>, T>.Wrap(T value) => new(value);

    static T IWrappedNumber<Counted<T>, T>.Unwrap(Counted<T> value) => value.Value;

    static Counted<T> IPassingNumber<Counted<T>, T>.Computed(T value)
    {
        if (Counted.Current is { } counts)
        {
            counts.Functions++;
            CountSize(counts, value);
        }

        return new Counted<T>(value);
    }

    /// <inheritdoc/>
    public int CompareTo(Counted<T> other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public bool Equals(Counted<T> other) => Value.Equals(other.Value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Counted<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>The text of <typeparamref name="T"/>.</summary>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">The culture.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider);
}
