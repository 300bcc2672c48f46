using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>Fixed point Q32.32 on Int128 whose sums and products go round without a word.</summary>
public readonly record struct Silent(Int128 Raw) : IBareNumber<Silent>
{
    const int Bits = 32;

    static Silent INumberBase<Silent>.One => new(Int128.One << Bits);

    static Silent INumberBase<Silent>.Zero => default;

    static int INumberBase<Silent>.Radix => 2;

    public static Silent operator +(Silent left, Silent right) => new(unchecked(left.Raw + right.Raw));

    public static Silent operator -(Silent left, Silent right) => new(unchecked(left.Raw - right.Raw));

    public static Silent operator *(Silent left, Silent right) => new(unchecked(left.Raw * right.Raw) >> Bits);

    public static Silent operator /(Silent left, Silent right) => new(unchecked(left.Raw << Bits) / right.Raw);

    public static Silent operator -(Silent value) => new(-value.Raw);

    public static bool operator <(Silent left, Silent right) => left.Raw < right.Raw;

    public static bool operator >(Silent left, Silent right) => left.Raw > right.Raw;

    public static bool operator <=(Silent left, Silent right) => left.Raw <= right.Raw;

    public static bool operator >=(Silent left, Silent right) => left.Raw >= right.Raw;

    static Silent INumberBase<Silent>.Abs(Silent value) => new(Int128.Abs(value.Raw));

    static bool INumberBase<Silent>.IsFinite(Silent value) => true;

    static bool INumberBase<Silent>.IsNaN(Silent value) => false;

    static bool INumberBase<Silent>.IsNegative(Silent value) => value.Raw < 0;

    static bool INumberBase<Silent>.IsPositive(Silent value) => value.Raw >= 0;

    static bool INumberBase<Silent>.IsZero(Silent value) => value.Raw == 0;
}
