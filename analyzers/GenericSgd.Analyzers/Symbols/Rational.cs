using System.Globalization;
using System.Numerics;

namespace GenericSgd.Analyzers.Symbols;

/// <summary>An exact fraction, to tell whether a constant is what its text says.</summary>
readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    // Beyond this no double is left, and the powers of ten would only cost time.
    const int LargestExponent = 1100;

    public static Rational operator +(Rational a, Rational b) =>
        Reduced((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => a with { Numerator = -a.Numerator };

    public static Rational operator *(Rational a, Rational b) => Reduced(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational? Divide(Rational a, Rational b) => b.Numerator.IsZero ? null : Reduced(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary>The fraction that a decimal literal names: digits, point, exponent, type suffix, digit separators.</summary>
    public static Rational? Parse(string text)
    {
        text = text.Replace("_", "").TrimEnd('d', 'D', 'f', 'F', 'm', 'M');
        var mark = text.IndexOfAny(['e', 'E']);
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return null;
        }

        var digits = mark >= 0 ? text.Substring(0, mark) : text;
        var point = digits.IndexOf('.');
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        if (!BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || Math.Abs((long)exponent) > LargestExponent)
        {
            return null;
        }

        var power = BigInteger.Pow(10, Math.Abs(exponent));
        return exponent >= 0 ? new(number * power, BigInteger.One) : Reduced(number, power);
    }

    /// <summary>The fraction that a double is, bit by bit; null where it is no number.</summary>
    public static Rational? Of(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return null;
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        BigInteger significand = exponent == 0 ? fraction : fraction | (1L << 52);
        var shift = Math.Max(exponent, 1) - 1075;
        var signed = bits < 0 ? -significand : significand;
        return shift >= 0 ? new(signed << shift, BigInteger.One) : Reduced(signed, BigInteger.One << -shift);
    }

    static Rational Reduced(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
            divisor = -divisor;

        return divisor.IsZero ? new(BigInteger.Zero, BigInteger.One) : new(numerator / divisor, denominator / divisor);
    }
}
