using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Tests.TestNumbers;

/// <summary>A user's number with a fixed point: a whole number of 2^-32, from -2^31 to 2^31, which throws where it overflows. No function, no bytes.</summary>
public readonly partial struct Fixed(long raw) : INumber<Fixed>
{
    const int Bits = 32;

    /// <summary>How many 2^-32 it is.</summary>
    public long Raw { get; } = raw;

    public static Fixed operator +(Fixed x, Fixed y) => new(checked(x.Raw + y.Raw));

    public static Fixed operator -(Fixed x, Fixed y) => new(checked(x.Raw - y.Raw));

    public static Fixed operator -(Fixed x) => new(checked(-x.Raw));

    public static Fixed operator *(Fixed x, Fixed y) => new(checked((long)Nearest((Int128)x.Raw * y.Raw, Int128.One << Bits)));

    public static Fixed operator /(Fixed x, Fixed y) => new(checked((long)Nearest((Int128)x.Raw << Bits, y.Raw)));

    public static Fixed operator %(Fixed x, Fixed y) => new(x.Raw % y.Raw);

    public static bool operator ==(Fixed x, Fixed y) => x.Raw == y.Raw;

    public static bool operator !=(Fixed x, Fixed y) => x.Raw != y.Raw;

    public static bool operator <(Fixed x, Fixed y) => x.Raw < y.Raw;

    public static bool operator >(Fixed x, Fixed y) => x.Raw > y.Raw;

    public static bool operator <=(Fixed x, Fixed y) => x.Raw <= y.Raw;

    public static bool operator >=(Fixed x, Fixed y) => x.Raw >= y.Raw;

    public bool Equals(Fixed other) => Raw == other.Raw;

    public override bool Equals(object? obj) => obj is Fixed other && Equals(other);

    public override int GetHashCode() => Raw.GetHashCode();

    public override string ToString() => new Real(ExactDecimal.FromBinary(Raw, -Bits)).ToString();

    static Fixed Read(ReadOnlySpan<char> text)
    {
        var exact = Real.Parse(text).Value;
        return new(checked((long)new ExactDecimal(exact.Significand << Bits, exact.Exponent).ToInteger()));
    }

    // Ties to even.
    static Int128 Nearest(Int128 top, Int128 bottom)
    {
        var (quotient, rest) = Int128.DivRem(top, bottom);
        var half = Int128.Abs(rest) * 2 - Int128.Abs(bottom);
        return half > 0 || (half == 0 && Int128.IsOddInteger(quotient)) ? quotient + (Int128.Sign(top) == Int128.Sign(bottom) ? 1 : -1) : quotient;
    }
}
