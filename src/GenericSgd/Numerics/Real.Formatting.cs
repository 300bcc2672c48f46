using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numerics;

// Writing: 0.01 and 1500 as such, 1E-08 and 1.5E+20 with a power of ten where the plain text is long. The same rule as double's own text.
/// <content>The text of a literal.</content>
public readonly partial struct Real : ISpanFormattable
{
    /// <summary>
    /// The exact number in the fewest characters that the two forms allow: plain from 0.0001 on and below 1E+15 (an integer without zeros at its
    /// end stays plain at any length), with a power of ten otherwise. <see cref="Parse(string)"/> reads it back; it is a JSON number too. Never
    /// depends on the culture.
    /// </summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(_significand).ToString(CultureInfo.InvariantCulture);
        var power = digits.Length - 1 + _exponent;
        var text = power <= -5 || (power >= 15 && _exponent > 0) ? Scientific(digits, power) : Positional(digits, _exponent);
        return _significand.Sign < 0 ? "-" + text : text;
    }

    static string Scientific(string digits, int power)
    {
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}E{(power < 0 ? '-' : '+')}{Math.Abs(power):00}");
    }

    static string Positional(string digits, int exponent)
    {
        if (exponent >= 0)
            return digits + new string('0', exponent);

        digits = digits.PadLeft(1 - exponent, '0');
        return $"{digits[..^-exponent]}.{digits[^-exponent..]}";
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => IsOwnFormat(format) ? ToString() : throw UnknownFormat();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = IsOwnFormat(format) ? ToString() : throw UnknownFormat();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten > 0;
    }

    static bool IsOwnFormat(ReadOnlySpan<char> format) => format is "" or "G" or "g" or "R" or "r";

    static FormatException UnknownFormat() => new("A Real has one text only; use no format, \"G\" or \"R\".");
}
