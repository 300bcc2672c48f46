using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Fixed point Q32.32 that rounds a half up: half of the smallest number is the smallest number again.</summary>
public readonly record struct HalfUp(long Raw) : IBareNumber<HalfUp>
{
    const int Bits = 32;
    const long Half = 1L << (Bits - 1);

    static HalfUp INumberBase<HalfUp>.One => new(1L << Bits);

    static HalfUp INumberBase<HalfUp>.Zero => default;

    static int INumberBase<HalfUp>.Radix => 2;

    public static HalfUp operator +(HalfUp left, HalfUp right) => new(checked(left.Raw + right.Raw));

    public static HalfUp operator -(HalfUp left, HalfUp right) => new(checked(left.Raw - right.Raw));

    public static HalfUp operator *(HalfUp left, HalfUp right) => new(checked((long)(((Int128)left.Raw * right.Raw + Half) >> Bits)));

    public static HalfUp operator /(HalfUp left, HalfUp right)
    {
        if (right.Raw == 0)
            throw new DivideByZeroException();
        var (numerator, denominator) = ((Int128)left.Raw << Bits, (Int128)right.Raw);
        (numerator, denominator) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator);
        var twice = 2 * numerator + denominator;
        var quotient = Int128.DivRem(twice, 2 * denominator);
        return new(checked((long)(quotient.Remainder < 0 ? quotient.Quotient - 1 : quotient.Quotient)));
    }

    public static HalfUp operator -(HalfUp value) => new(checked(-value.Raw));

    public static bool operator <(HalfUp left, HalfUp right) => left.Raw < right.Raw;

    public static bool operator >(HalfUp left, HalfUp right) => left.Raw > right.Raw;

    public static bool operator <=(HalfUp left, HalfUp right) => left.Raw <= right.Raw;

    public static bool operator >=(HalfUp left, HalfUp right) => left.Raw >= right.Raw;

    static HalfUp INumberBase<HalfUp>.Abs(HalfUp value) => new(Math.Abs(value.Raw));

    static bool INumberBase<HalfUp>.IsFinite(HalfUp value) => true;

    static bool INumberBase<HalfUp>.IsNaN(HalfUp value) => false;

    static bool INumberBase<HalfUp>.IsNegative(HalfUp value) => value.Raw < 0;

    static bool INumberBase<HalfUp>.IsPositive(HalfUp value) => value.Raw >= 0;

    static bool INumberBase<HalfUp>.IsZero(HalfUp value) => value.Raw == 0;

    static bool INumberBase<HalfUp>.IsInteger(HalfUp value) => (value.Raw & ((1L << Bits) - 1)) == 0;

    /// <summary>The value as a double, rounded; for assertions only.</summary>
    public double Near => Raw / (double)(1L << Bits);
}
