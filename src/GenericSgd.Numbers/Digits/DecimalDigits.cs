using System.Globalization;
using System.Numerics;
using System.Text;

namespace GenericSgd.Numbers.Digits;

/// <summary>A number in decimal notation: <c>Whole * 10^Exponent</c>, with any number of digits.</summary>
/// <param name="Whole">The digits, with the sign.</param>
/// <param name="Exponent">The power of ten.</param>
readonly record struct DecimalDigits(BigInteger Whole, long Exponent)
{
    /// <summary>The digits of a text that double has already accepted: so only digits, signs, the point and the exponent have to be told apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The style it was accepted in.</param>
    /// <param name="culture">The culture it was accepted in.</param>
    public static DecimalDigits Read(ReadOnlySpan<char> text, NumberStyles style, NumberFormatInfo culture)
    {
        var digits = new StringBuilder(text.Length);
        var exponent = 0L;
        var fraction = false;
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text[i..];
            if (char.IsAsciiDigit(text[i]))
            {
                digits.Append(text[i]);
                exponent -= fraction ? 1 : 0;
            }
            else if (rest.StartsWith(culture.NumberDecimalSeparator)
                || ((style & NumberStyles.AllowCurrencySymbol) != 0 && rest.StartsWith(culture.CurrencyDecimalSeparator)))
            {
                fraction = true;
            }
            else if (text[i] is 'e' or 'E' && digits.Length > 0 && (style & NumberStyles.AllowExponent) != 0)
            {
                exponent += ReadExponent(rest[1..]);
                break;
            }
        }

        return new DecimalDigits(digits.Length == 0 ? BigInteger.Zero : BigInteger.Parse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture),
            exponent);
    }

    /// <summary>The number rounded to so many significant digits, ties to even. It must be finite and not 0.</summary>
    /// <param name="value">The number.</param>
    /// <param name="count">How many digits, at least 1.</param>
    public static DecimalDigits Of(DoubleDouble value, int count)
    {
        var (numerator, denominator) = Rational.Of(value);
        var power = (int)Math.Floor(double.Log10(double.Abs(value.High)));
        while (true)
        {
            var exponent = power - count + 1;
            var whole = exponent < 0
                ? Rational.Round(numerator * BigInteger.Pow(10, -exponent), denominator)
                : Rational.Round(numerator, denominator * BigInteger.Pow(10, exponent));
            var size = BigInteger.Abs(whole);
            if (size >= BigInteger.Pow(10, count))
            {
                power++;
            }
            else if (size < BigInteger.Pow(10, count - 1))
            {
                power--;
            }
            else
            {
                return new DecimalDigits(whole, exponent);
            }
        }
    }

    /// <summary>The nearest pair, with the sign and, where there are no digits (an infinity), the value of the double that was read from the same
    /// text.</summary>
    /// <param name="inDouble">The double.</param>
    public DoubleDouble ToPair(double inDouble)
    {
        if (Whole.IsZero)
        {
            return inDouble;
        }

        var size = BigInteger.Abs(Whole);
        var magnitude = size.GetBitLength() * 0.30103 + Exponent;
        var pair = magnitude > 400 ? DoubleDouble.PositiveInfinity
            : magnitude < -400 ? DoubleDouble.Zero
            : Exponent < 0 ? Rational.Nearest(size, BigInteger.Pow(10, (int)-Exponent))
            : Rational.Nearest(size * BigInteger.Pow(10, (int)Exponent), BigInteger.One);
        return double.IsNegative(inDouble) ? -pair : pair;
    }

    /// <summary>Plain notation for powers of ten from -4 to <paramref name="limit"/>, scientific outside; no zeros at the end.</summary>
    /// <param name="culture">Sign and point.</param>
    /// <param name="limit">How many digits may stand before the point.</param>
    public string General(NumberFormatInfo culture, int limit)
    {
        var digits = BigInteger.Abs(Whole).ToString(CultureInfo.InvariantCulture);
        var power = digits.Length - 1 + Exponent;
        digits = digits.TrimEnd('0');
        if (power < -4 || power >= limit)
            return Scientific(culture, digits.Length - 1, 'E', "00");

        var padded = power < 0 ? new string('0', (int)-power) + digits : digits.PadRight((int)power + 1, '0');
        var whole = power < 0 ? 1 : (int)power + 1;
        return Sign(culture) + padded[..whole] + (padded.Length > whole ? culture.NumberDecimalSeparator + padded[whole..] : "");
    }

    /// <summary>One digit, the point, so many digits, and the exponent.</summary>
    /// <param name="culture">Sign and point.</param>
    /// <param name="places">How many digits after the point; the number must have them, or zeros instead.</param>
    /// <param name="letter">The exponent's letter, E or e.</param>
    /// <param name="width">The least digits of the exponent.</param>
    public string Scientific(NumberFormatInfo culture, int places, char letter, string width = "000")
    {
        var digits = BigInteger.Abs(Whole).ToString(CultureInfo.InvariantCulture);
        var power = digits.Length - 1 + Exponent;
        var fraction = digits[1..(places + 1)];
        var exponent = (power < 0 ? culture.NegativeSign : culture.PositiveSign) + long.Abs(power).ToString(width, CultureInfo.InvariantCulture);
        return Sign(culture) + digits[0] + (places > 0 ? culture.NumberDecimalSeparator + fraction : "") + letter + exponent;
    }

    /// <summary>So many digits after the point, ties to even.</summary>
    /// <param name="value">The number; finite.</param>
    /// <param name="places">How many digits after the point.</param>
    /// <param name="culture">Sign and point.</param>
    public static string Fixed(DoubleDouble value, int places, NumberFormatInfo culture)
    {
        var (numerator, denominator) = Rational.Of(value);
        var scaled = Rational.Round(numerator * BigInteger.Pow(10, places), denominator);
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var point = digits.Length - places;
        return (DoubleDouble.IsNegative(value) ? culture.NegativeSign : "") + digits[..point]
            + (places > 0 ? culture.NumberDecimalSeparator + digits[point..] : "");
    }

    // Longer exponents than long can hold say only "far too large" or "far too small".
    static long ReadExponent(ReadOnlySpan<char> text)
    {
        var negative = text.Contains('-') || text.Contains('\u2212');
        var exponent = 0L;
        foreach (var c in text)
            exponent = char.IsAsciiDigit(c) ? long.Min((exponent * 10) + (c - '0'), 1_000_000_000_000) : exponent;

        return negative ? -exponent : exponent;
    }

    string Sign(NumberFormatInfo culture) => Whole.Sign < 0 ? culture.NegativeSign : "";
}
