using System.Globalization;
using GenericSgd.Numbers.Digits;

namespace GenericSgd.Numbers;

/// <content>Text. Reading rounds once to the nearest pair; writing gives the shortest digits that read back as the same number.</content>
public readonly partial struct DoubleDouble
{
    /// <summary>
    /// Reads what double reads, to the nearest pair: <see cref="High"/> is the double nearest to the text and <see cref="Low"/> the double nearest to the rest,
    /// so the error is at most 2^-107 of the number, as long as <see cref="Low"/> is not subnormal.
    /// </summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <exception cref="FormatException">Not a number.</exception>
    public static DoubleDouble Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, IRealNumber<DoubleDouble>.Style, provider, out var result) ? result : throw new FormatException($"'{s}' is not a number.");
    }

    /// <summary>Reads like <see cref="Parse(string, IFormatProvider)"/> and returns false instead of throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <param name="result">The number; 0 if the text is none.</param>
    public static bool TryParse(string? s, IFormatProvider? provider, out DoubleDouble result) =>
        TryParse(s, IRealNumber<DoubleDouble>.Style, provider, out result);

    /// <summary>Reads like <see cref="Parse(string, IFormatProvider)"/>, with a choice of what is allowed.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What is allowed, as for double.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <param name="result">The number; 0 if the text is none.</param>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out DoubleDouble result)
    {
        result = default;
        if (!double.TryParse(s, style, provider, out var inDouble))
        {
            return false;
        }

        result = double.IsNaN(inDouble) || inDouble == 0 ? inDouble : DecimalDigits.Read(s, style, NumberFormatInfo.GetInstance(provider)).ToPair(inDouble);
        return true;
    }

    /// <summary>
    /// The shortest text that reads back as the same number. Up to 34 digits if <see cref="Low"/> is as large as it can be; the smaller it is, the more
    /// digits tell the number from its neighbours: a double that is no short decimal is written with all its digits, 55 for the double 0.1, some hundred at
    /// worst. For tables use "G32".
    /// </summary>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>
    /// The number as text: no format, "G" or "R" for the shortest that reads back, "G5" for 5 significant digits, "E5" for 5 digits after the point in
    /// scientific notation, "F5" for 5 digits after the point. Any other format is that of the nearest double.
    /// </summary>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">The culture; null is the current one.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var culture = NumberFormatInfo.GetInstance(formatProvider);
        var kind = string.IsNullOrEmpty(format) ? 'G' : char.ToUpperInvariant(format[0]);
        var hasCount = int.TryParse(format.AsSpan(string.IsNullOrEmpty(format) ? 0 : 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        var known = hasCount ? kind is 'G' or 'E' or 'F' : format is null or { Length: < 2 } && kind is 'G' or 'R';
        if (!known || !IsFinite(this) || IsZero(this) || count > 1000)
            return High.ToString(format, culture);

        return kind switch
        {
            'E' => DecimalDigits.Of(this, count + 1).Scientific(culture, count, format![0]),
            'F' => DecimalDigits.Fixed(this, count, culture),
            _ when count > 0 => DecimalDigits.Of(this, count).General(culture, count),
            _ => Shortest().General(culture, 34),
        };
    }

    // Whether digits read back grows with their count, so the shortest are found by halving. The exact expansion ends after some hundred digits at most.
    DecimalDigits Shortest()
    {
        var enough = 40;
        while (!ReadsBack(enough))
            enough *= 2;

        for (var tooFew = 0; enough - tooFew > 1;)
        {
            var middle = (enough + tooFew) / 2;
            (tooFew, enough) = ReadsBack(middle) ? (tooFew, middle) : (middle, enough);
        }

        return DecimalDigits.Of(this, enough);
    }

    bool ReadsBack(int count) => DecimalDigits.Of(this, count).ToPair(High) == this;
}
