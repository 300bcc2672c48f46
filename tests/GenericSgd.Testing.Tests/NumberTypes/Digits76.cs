using System.Globalization;
using System.Numerics;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>A class of 76 decimal digits and any exponent, whose text has only 20 of them.</summary>
public sealed class Digits76 : IBareNumber<Digits76>
{
    const int Most = 76;
    static readonly BigInteger Limit = BigInteger.Pow(10, Most);

    readonly BigInteger _digits;
    readonly int _power;

    Digits76(BigInteger digits, int power) => (_digits, _power) = (digits, power);

    static Digits76 INumberBase<Digits76>.One => new(1, 0);

    static Digits76 INumberBase<Digits76>.Zero => new(0, 0);

    static int INumberBase<Digits76>.Radix => 10;

    public static Digits76 operator +(Digits76 left, Digits76 right)
    {
        if (left._digits.IsZero || right._digits.IsZero)
            return left._digits.IsZero ? right : left;
        var (high, low) = left._power >= right._power ? (left, right) : (right, left);
        var apart = Math.Min(high._power - low._power, 4 * Most);
        return high._power - low._power > 4 * Most ? Round(high._digits * BigInteger.Pow(10, apart) + low._digits.Sign, high._power - apart)
            : Round(high._digits * BigInteger.Pow(10, apart) + low._digits, low._power);
    }

    public static Digits76 operator -(Digits76 left, Digits76 right) => left + -right;

    public static Digits76 operator *(Digits76 left, Digits76 right) => Round(left._digits * right._digits, left._power + right._power);

    public static Digits76 operator /(Digits76 left, Digits76 right)
    {
        const int More = 2 * Most;
        var (quotient, rest) = BigInteger.DivRem(left._digits * BigInteger.Pow(10, More), right._digits);
        return Round(quotient * 10 + (rest.IsZero ? 0 : rest.Sign * right._digits.Sign), left._power - right._power - More - 1);
    }

    public static Digits76 operator -(Digits76 value) => new(-value._digits, value._power);

    public static bool operator ==(Digits76? left, Digits76? right) => left is not null && right is not null && (left - right)._digits.IsZero;

    public static bool operator !=(Digits76? left, Digits76? right) => !(left == right);

    public static bool operator <(Digits76 left, Digits76 right) => (left - right)._digits.Sign < 0;

    public static bool operator >(Digits76 left, Digits76 right) => right < left;

    public static bool operator <=(Digits76 left, Digits76 right) => !(right < left);

    public static bool operator >=(Digits76 left, Digits76 right) => !(left < right);

    static Digits76 INumberBase<Digits76>.Abs(Digits76 value) => new(BigInteger.Abs(value._digits), value._power);

    static bool INumberBase<Digits76>.IsFinite(Digits76 value) => true;

    static bool INumberBase<Digits76>.IsNaN(Digits76 value) => false;

    static bool INumberBase<Digits76>.IsNegative(Digits76 value) => value._digits.Sign < 0;

    static bool INumberBase<Digits76>.IsPositive(Digits76 value) => value._digits.Sign >= 0;

    static bool INumberBase<Digits76>.IsZero(Digits76 value) => value._digits.IsZero;

    static Digits76 INumberBase<Digits76>.Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider)
    {
        var split = s.IndexOf('E');
        return split < 0 ? Point(s, 0) : Point(s[..split], int.Parse(s[(split + 1)..], provider));
    }

    public bool Equals(Digits76? other) => this == other;

    public override bool Equals(object? obj) => obj is Digits76 other && this == other;

    public override int GetHashCode() => 0;

    // Only the first 20 digits.
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider)
    {
        var digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture);
        var kept = digits[..Math.Min(20, digits.Length)];
        return $"{(_digits.Sign < 0 ? "-" : "")}{kept}E{_power + digits.Length - kept.Length}";
    }

    static Digits76 Point(ReadOnlySpan<char> text, int power)
    {
        var point = text.IndexOf('.');
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        return Round(BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), power - (point < 0 ? 0 : text.Length - point - 1));
    }

    static Digits76 Round(BigInteger digits, int power)
    {
        if (digits.IsZero)
            return new(0, 0);
        var more = Math.Max(0, (int)BigInteger.Log10(BigInteger.Abs(digits)) - Most - 1);
        var sticky = false;
        if (more > 0)
        {
            (digits, var rest) = BigInteger.DivRem(digits, BigInteger.Pow(10, more));
            (power, sticky) = (power + more, !rest.IsZero);
        }

        while (BigInteger.Abs(digits) >= Limit * 10)
        {
            (digits, var rest) = BigInteger.DivRem(digits, 10);
            (power, sticky) = (power + 1, sticky || !rest.IsZero);
        }

        if (BigInteger.Abs(digits) >= Limit)
        {
            (digits, var last) = BigInteger.DivRem(digits, 10);
            var size = BigInteger.Abs(last);
            var up = size > 5 || (size == 5 && (sticky || !digits.IsEven));
            (digits, power) = (up ? digits + last.Sign : digits, power + 1);
        }

        return new(digits, power);
    }
}
