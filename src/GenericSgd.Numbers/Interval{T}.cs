using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using GenericSgd.Numbers.Rounding;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <summary>
/// A lower and an upper bound. What is computed with intervals holds the exact result of the same computation with any numbers of the intervals: bounds are
/// rounded outwards.
/// </summary>
/// <remarks>
/// <para>
/// <b>How tight.</b> For double, float, Half, BFloat16 and decimal a bound moves to its neighbour only where the operation is not exact, so each operation
/// gives the tightest bounds that <typeparamref name="T"/> has. Elementary functions move by the error bound that <see cref="Elementary{T}"/> states. Other
/// types move by 16 of their measured steps. Literals and conversions hold the exact number: <c>0.1</c> becomes the two neighbours around one tenth.
/// </para>
/// <para>
/// <b>Dependency.</b> An interval does not know that two numbers are the same one: <c>x - x</c> is as wide as twice x. In training the widths therefore grow
/// by a factor each step, about 1 + learning rate times curvature, though the numbers do not.
/// </para>
/// <para>
/// <b>Order.</b> A computation has to branch, so intervals are compared by their midpoints, and so are equality, sign, hash code and every question; conversion
/// to another type gives the midpoint. <see cref="IsIdenticalTo"/> compares both bounds, <see cref="Contains"/> asks certainly. A branch on intervals that
/// overlap, such as the slope of a kink, is taken by the midpoint and not for all numbers: there the enclosure does not hold. |x|, the larger and
/// the smaller of two, sigmoid and softplus do hold all numbers.
/// </para>
/// <para>
/// Division by an interval that holds 0 gives the whole line, or <see cref="DivideByZeroException"/> in a type without infinity. Overflow gives an infinite
/// bound, or <see cref="OverflowException"/>. The whole line is NaN; an interval with one infinite bound is infinite. Square root and logarithm leave out what
/// is below 0. It trains in every pipeline with nothing registered.
/// </para>
/// </remarks>
/// <typeparam name="T">The number type of both bounds.</typeparam>
public readonly partial struct Interval<T> : IWrappedNumber<Interval<T>, T>
    where T : INumber<T>
{
    static Interval() => Elementary.UseRuntimeFunctions<Interval<T>>();

    Interval(T low, T high, bool _)
    {
        Low = low;
        High = high;
    }

    /// <summary>One number.</summary>
    /// <param name="value">The number.</param>
    public Interval(T value)
        : this(value, value, true)
    {
    }

    /// <summary>Two bounds.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, not below the lower one.</param>
    /// <exception cref="ArgumentException">The bounds are in the wrong order.</exception>
    public Interval(T low, T high)
        : this(low, high, true)
    {
        if (low > high)
            throw new ArgumentException($"The lower bound {ExactConvert.ToText(low)} is above the upper bound {ExactConvert.ToText(high)}.", nameof(low));
    }

    /// <summary>The lower bound.</summary>
    public T Low { get; }

    /// <summary>The upper bound.</summary>
    public T High { get; }

    /// <summary>The middle, rounded: what stands for the interval. NaN for the whole line, infinite if one bound is.</summary>
    public T Midpoint => Low == High ? Low
        : !T.IsFinite(Low) || !T.IsFinite(High) ? Low + High
        : T.IsNegative(Low) != T.IsNegative(High) ? (Low + High) / Two
        : Low + ((High - Low) / Two);

    /// <summary><c>High - Low</c>, rounded.</summary>
    public T Width => High - Low;

    /// <summary>One number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Interval<T>(T value) => new(value);

    /// <summary>The tightest interval that holds an exact literal.</summary>
    /// <param name="value">The literal.</param>
    /// <exception cref="OverflowException">Beyond the numbers of a type without infinity.</exception>
    public static Interval<T> Of(Real value)
    {
        var nearest = value.To<T>();
        if (!T.IsFinite(nearest))
            return Outward(nearest, value.Sign > 0 ? Side.Below : Side.Above);

        var side = (Side)value.CompareTo(ExactConvert.ToReal(nearest));
        return Outward(nearest, side);
    }

    /// <summary>Whether a number lies within the bounds, or on one. A bound that is NaN excludes nothing.</summary>
    /// <param name="value">The exact number.</param>
    public bool Contains(Real value) => IsAtMost(Low, value) && IsAtMost(-High, -value);

    /// <summary>Whether both bounds are the same as those of another; NaN is the same as NaN.</summary>
    /// <param name="other">The interval to compare with.</param>
    public bool IsIdenticalTo(Interval<T> other) => Low.Equals(other.Low) && High.Equals(other.High);

    static Interval<T> IWrappedNumber<Interval<T>, T>.Wrap(T value) => new(value);

    static T IWrappedNumber<Interval<T>, T>.Unwrap(Interval<T> value) => value.Midpoint;

    /// <summary>The order of the midpoints.</summary>
    /// <param name="other">The interval to compare with.</param>
    public int CompareTo(Interval<T> other) => Midpoint.CompareTo(other.Midpoint);

    /// <summary>Whether the midpoints are equal.</summary>
    /// <param name="other">The interval to compare with.</param>
    public bool Equals(Interval<T> other) => Midpoint.Equals(other.Midpoint);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Interval<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Midpoint.GetHashCode();

    static bool IsAtMost(T bound, Real value) => T.IsFinite(bound) ? ExactConvert.ToReal(bound) <= value : !(bound > T.Zero);

    // From a result to the next number on the side of the exact one.
    static Interval<T> Outward(T result, Side side) => new(
        side is Side.Below or Side.Unknown ? Neighbours<T>.Of.Down(result) : result,
        side is Side.Above or Side.Unknown ? Neighbours<T>.Of.Up(result) : result,
        true);

    static T Two => T.One + T.One;
}
