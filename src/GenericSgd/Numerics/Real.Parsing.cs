using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Numerics;

// Reading: [sign] digits [. digits] [e [sign] digits], with a digit at least before the exponent. White space around it is allowed.
/// <content>Reading a literal.</content>
public readonly partial struct Real : ISpanParsable<Real>
{
    const int LargestMagnitude = 999_999;
    const int LargestPower = 1_000_000_000;

    /// <summary>Reads a literal such as <c>0.01</c>, <c>-1e-8</c> or <c>.5</c>, always with a point and never with thousands separators.</summary>
    /// <exception cref="FormatException">The text is no such literal, or its first digit is beyond 1E±999999.</exception>
    public static Real Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var result) ? result : throw new FormatException($"'{text}' is not a number such as 0.01 or 1e-8.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static Real Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads a literal; false if the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Real result)
    {
        result = default;
        if (!TrySplit(text.Trim(), out var negative, out var whole, out var fraction, out var power))
        {
            return false;
        }

        var digits = string.Concat(whole, fraction).TrimStart('0');
        var exponent = power - fraction.Length;
        if (digits.Length > 0 && Math.Abs((long)digits.Length - 1 + exponent) > LargestMagnitude)
        {
            return false;
        }

        var significand = digits.Length == 0 ? 0 : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        result = new(new ExactDecimal(negative ? -significand : significand, exponent));
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out Real)"/>
    public static bool TryParse([NotNullWhen(true)] string? text, out Real result) => TryParse(text.AsSpan(), out result);

    static bool TrySplit(
        ReadOnlySpan<char> text, out bool negative, out ReadOnlySpan<char> whole, out ReadOnlySpan<char> fraction, out int power)
    {
        negative = text.StartsWith('-');
        text = negative || text.StartsWith('+') ? text[1..] : text;
        whole = Digits(ref text);
        fraction = text.StartsWith('.') ? Digits(ref text, skip: 1) : [];
        power = 0;
        return whole.Length + fraction.Length > 0 && (text.IsEmpty || (text[0] is 'e' or 'E' && TryReadPower(text[1..], out power)));
    }

    static bool TryReadPower(ReadOnlySpan<char> text, out int power) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) && char.IsAsciiDigit(text[^1]) && power is > -LargestPower
            and < LargestPower;

    static ReadOnlySpan<char> Digits(scoped ref ReadOnlySpan<char> text, int skip = 0)
    {
        var rest = text[skip..];
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest : rest[..end];
        text = rest[digits.Length..];
        return digits;
    }

    static Real ISpanParsable<Real>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Real>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Real result) => TryParse(s, out result);

    static Real IParsable<Real>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Real>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Real result) => TryParse(s, out result);
}
