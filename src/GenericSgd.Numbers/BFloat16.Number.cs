using System.Numerics;

namespace GenericSgd.Numbers;

/// <content>What <see cref="INumber{TSelf}"/> asks for beside arithmetic: constants, order, classes of numbers.</content>
public readonly partial struct BFloat16 : IWideNumber<BFloat16>, IMinMaxValue<BFloat16>
{
    /// <summary>Zero.</summary>
    public static BFloat16 Zero => default;

    /// <summary>One.</summary>
    public static BFloat16 One => new(0x3F80);

    /// <summary>The largest finite number, 3.3895314e38.</summary>
    public static BFloat16 MaxValue => new(0x7F7F);

    /// <summary>The smallest finite number, -3.3895314e38.</summary>
    public static BFloat16 MinValue => new(0xFF7F);

    /// <summary>The smallest number above 0, 2^-133, as in the runtime's floating-point types.</summary>
    public static BFloat16 Epsilon => new(1);

    /// <summary>Not a number.</summary>
    public static BFloat16 NaN => new(0xFFC0);

    /// <summary>+∞.</summary>
    public static BFloat16 PositiveInfinity => new(0x7F80);

    /// <summary>-∞.</summary>
    public static BFloat16 NegativeInfinity => new(0xFF80);

    /// <summary>The number itself.</summary>
    /// <param name="value">The number.</param>
    public static BFloat16 operator +(BFloat16 value) => value;

    /// <summary>One more.</summary>
    /// <param name="value">The number.</param>
    public static BFloat16 operator ++(BFloat16 value) => value + One;

    /// <summary>One less.</summary>
    /// <param name="value">The number.</param>
    public static BFloat16 operator --(BFloat16 value) => value - One;

    /// <summary>Whether both are the same number. NaN is not equal to anything here.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator ==(BFloat16 x, BFloat16 y) => (float)x == (float)y;

    /// <summary>Whether they differ. NaN differs from everything.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator !=(BFloat16 x, BFloat16 y) => (float)x != (float)y;

    /// <summary>Whether the first is smaller. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator <(BFloat16 x, BFloat16 y) => (float)x < (float)y;

    /// <summary>Whether the first is larger. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator >(BFloat16 x, BFloat16 y) => (float)x > (float)y;

    /// <summary>Whether the first is smaller or equal. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator <=(BFloat16 x, BFloat16 y) => (float)x <= (float)y;

    /// <summary>Whether the first is larger or equal. False with a NaN.</summary>
    /// <param name="x">The first number.</param>
    /// <param name="y">The second number.</param>
    public static bool operator >=(BFloat16 x, BFloat16 y) => (float)x >= (float)y;

    /// <summary>Total order, as that of float: NaN is the smallest and equal to itself, -0 equals 0.</summary>
    /// <param name="other">The number to compare with.</param>
    public int CompareTo(BFloat16 other) => ((float)this).CompareTo(other);

    /// <summary>Whether <see cref="CompareTo(BFloat16)"/> is 0.</summary>
    /// <param name="other">The number to compare with.</param>
    public bool Equals(BFloat16 other) => ((float)this).Equals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BFloat16 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((float)this).GetHashCode();

    /// <summary>|x|, exactly.</summary>
    /// <param name="value">The number.</param>
    public static BFloat16 Abs(BFloat16 value) => new((ushort)(value._bits & 0x7FFF));

    /// <summary>Whether it is neither infinite nor NaN.</summary>
    /// <param name="value">The number.</param>
    public static bool IsFinite(BFloat16 value) => float.IsFinite(value);

    /// <summary>Whether it is +∞ or -∞.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInfinity(BFloat16 value) => float.IsInfinity(value);

    /// <summary>Whether it is not a number.</summary>
    /// <param name="value">The number.</param>
    public static bool IsNaN(BFloat16 value) => float.IsNaN(value);

    /// <summary>Whether its sign bit is set: true for -0.</summary>
    /// <param name="value">The number.</param>
    public static bool IsNegative(BFloat16 value) => value._bits >= 0x8000;

    /// <summary>Whether it is 0 or -0.</summary>
    /// <param name="value">The number.</param>
    public static bool IsZero(BFloat16 value) => (value._bits & 0x7FFF) == 0;

    /// <summary>Whether it is a whole number.</summary>
    /// <param name="value">The number.</param>
    public static bool IsInteger(BFloat16 value) => float.IsInteger(value);

    static bool INumberBase<BFloat16>.IsNormal(BFloat16 value) => float.IsNormal(value);

    static bool INumberBase<BFloat16>.IsSubnormal(BFloat16 value) => float.IsSubnormal(value);

    static BFloat16 IWideNumber<BFloat16>.Narrow(DoubleDouble value) => (BFloat16)value;

    static DoubleDouble IWideNumber<BFloat16>.Widen(BFloat16 value) => (double)(float)value;
}
