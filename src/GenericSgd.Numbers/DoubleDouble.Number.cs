using System.Numerics;
using GenericSgd.Numbers.Digits;

namespace GenericSgd.Numbers;

/// <content>What <see cref="INumber{TSelf}"/> asks for beside arithmetic: constants, order, classes of numbers.</content>
public readonly partial struct DoubleDouble : IWideNumber<DoubleDouble>, IMinMaxValue<DoubleDouble>
{
    /// <summary>Zero.</summary>
    public static DoubleDouble Zero => default;

    /// <summary>One.</summary>
    public static DoubleDouble One => new(1);

    /// <summary>The largest finite number: the largest double and the largest rest below it.</summary>
    public static DoubleDouble MaxValue => Exact(double.MaxValue, double.BitDecrement(double.ScaleB(1, 970)));

    /// <summary>The smallest finite number, <c>-MaxValue</c>.</summary>
    public static DoubleDouble MinValue => -MaxValue;

    /// <summary>Not a number.</summary>
    public static DoubleDouble NaN => new(double.NaN);

    /// <summary>+∞.</summary>
    public static DoubleDouble PositiveInfinity => new(double.PositiveInfinity);

    /// <summary>-∞.</summary>
    public static DoubleDouble NegativeInfinity => new(double.NegativeInfinity);

    /// <summary>2^-105, the distance of the numbers just above 1 that every pair of full precision can hold.</summary>
    public static DoubleDouble Epsilon => new(double.ScaleB(1, -105));

    /// <summary>The number itself.</summary>
    /// <param name="value">The number.</param>
    public static DoubleDouble operator +(DoubleDouble value) => value;

    /// <summary>One more.</summary>
    /// <param name="value">The number.</param>
    public static DoubleDouble operator ++(DoubleDouble value) => value + One;

    /// <summary>One less.</summary>
    /// <param name="value">The number.</param>
    public static DoubleDouble operator --(DoubleDouble value) => value - One;

    /// <summary>What is left of <paramref name="x"/> after whole multiples of <paramref name="y"/>, with the sign of <paramref name="x"/>: the exact rest,
    /// rounded once.</summary>
    /// <param name="x">The number to divide.</param>
    /// <param name="y">The number to divide by. Zero gives NaN.</param>
    public static DoubleDouble operator %(DoubleDouble x, DoubleDouble y)
    {
        if ((x.Low == 0 && y.Low == 0) || !IsFinite(x) || !IsFinite(y))
            return new DoubleDouble(x.High % y.High);

        var (numerator, denominator) = Rational.Of(x);
        var (otherNumerator, otherDenominator) = Rational.Of(y);
        var rest = Rational.Nearest(BigInteger.Remainder(numerator * otherDenominator, otherNumerator * denominator), denominator * otherDenominator);
        return IsZero(rest) ? new DoubleDouble(double.CopySign(0, x.High)) : rest;
    }

    /// <summary>Whether both are the same number. NaN is not equal to anything here.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator ==(DoubleDouble x, DoubleDouble y) => x.High == y.High && x.Low == y.Low;

    /// <summary>Whether they differ. NaN differs from everything.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator !=(DoubleDouble x, DoubleDouble y) => !(x == y);

    /// <summary>Whether the first is smaller. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator <(DoubleDouble x, DoubleDouble y) => x.High < y.High || (x.High == y.High && x.Low < y.Low);

    /// <summary>Whether the first is larger. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator >(DoubleDouble x, DoubleDouble y) => y < x;

    /// <summary>Whether the first is smaller or equal. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator <=(DoubleDouble x, DoubleDouble y) => x.High < y.High || (x.High == y.High && x.Low <= y.Low);

    /// <summary>Whether the first is larger or equal. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator >=(DoubleDouble x, DoubleDouble y) => y <= x;

    /// <summary>Total order, as that of double: NaN is the smallest and equal to itself, -0 equals 0.</summary>
    /// <param name="other">The number to compare with.</param>
    public int CompareTo(DoubleDouble other)
    {
        var order = High.CompareTo(other.High);
        return order != 0 ? order : Low.CompareTo(other.Low);
    }

    /// <summary>Whether <see cref="CompareTo(DoubleDouble)"/> is 0.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool Equals(DoubleDouble other) => High.Equals(other.High) && Low.Equals(other.Low);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DoubleDouble other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(High, Low);

    /// <summary>|x|, exactly.</summary>
    /// <param name="value">The number.</param>
    public static DoubleDouble Abs(DoubleDouble value) => IsNegative(value) ? -value : value;

    /// <summary>Whether it is neither infinite nor NaN.</summary>
    /// <param name="value">The number.</param>
    public static bool IsFinite(DoubleDouble value) => double.IsFinite(value.High);

    /// <summary>Whether it is +∞ or -∞.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInfinity(DoubleDouble value) => double.IsInfinity(value.High);

    /// <summary>Whether it is not a number.</summary>
    /// <param name="value">The number.</param>
    public static bool IsNaN(DoubleDouble value) => double.IsNaN(value.High);

    /// <summary>Whether its sign bit is set: true for -0.</summary>
    /// <param name="value">The number.</param>
    public static bool IsNegative(DoubleDouble value) => double.IsNegative(value.High);

    /// <summary>Whether it is 0 or -0.</summary>
    /// <param name="value">The number.</param>
    public static bool IsZero(DoubleDouble value) => value.High == 0;

    /// <summary>Whether it is a whole number. The nearest double of a whole number is whole, so both parts must be.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInteger(DoubleDouble value) => double.IsInteger(value.High) && double.IsInteger(value.Low);

    static bool INumberBase<DoubleDouble>.IsNormal(DoubleDouble value) => double.IsNormal(value.High);

    static bool INumberBase<DoubleDouble>.IsSubnormal(DoubleDouble value) => double.IsSubnormal(value.High);

    static DoubleDouble IWideNumber<DoubleDouble>.Narrow(DoubleDouble value) => value;

    static DoubleDouble IWideNumber<DoubleDouble>.Widen(DoubleDouble value) => value;
}
