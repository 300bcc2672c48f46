using System.Globalization;

namespace GenericSgd.Numbers;

/// <content>Text. Reading rounds once to nearest; writing gives the shortest digits that read back as the same number.</content>
public readonly partial struct BFloat16
{
    /// <summary>Reads what float reads, to the nearest number, rounded once.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <exception cref="FormatException">Not a number.</exception>
    public static BFloat16 Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, IRealNumber<BFloat16>.Style, provider, out var result) ? result : throw new FormatException($"'{s}' is not a number.");
    }

    /// <summary>Reads like <see cref="Parse(string, IFormatProvider)"/> and returns false instead of throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <param name="result">The number; 0 if the text is none.</param>
    public static bool TryParse(string? s, IFormatProvider? provider, out BFloat16 result) => TryParse(s, IRealNumber<BFloat16>.Style, provider, out result);

    /// <summary>Reads like <see cref="Parse(string, IFormatProvider)"/>, with a choice of what is allowed.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What is allowed, as for float.</param>
    /// <param name="provider">The culture; null is the current one.</param>
    /// <param name="result">The number; 0 if the text is none.</param>
    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out BFloat16 result)
    {
        var read = double.TryParse(s, style, provider, out var inDouble);
        var below = (BFloat16)double.BitDecrement(inDouble);
        var above = (BFloat16)double.BitIncrement(inDouble);

        // What the double left of the text decides only where the double lies half-way; the pair knows it.
        result = below == above || !read || !DoubleDouble.TryParse(s, style, provider, out var pair) ? (BFloat16)inDouble : (BFloat16)pair;
        return read;
    }

    /// <summary>The shortest text that reads back as the same number, 1 to 4 digits.</summary>
    public override string ToString() => ToString(null, CultureInfo.CurrentCulture);

    /// <summary>The number as text: no format, "G" or "R" for the shortest that reads back; any other format is that of float.</summary>
    /// <param name="format">The format.</param>
    /// <param name="formatProvider">The culture; null is the current one.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        if (format is not (null or "" or "G" or "g" or "R" or "r"))
            return ((float)this).ToString(format, formatProvider);

        for (var count = 1; count < 4; count++)
        {
            var text = ((float)this).ToString("G" + count, CultureInfo.InvariantCulture);
            if ((BFloat16)double.Parse(text, CultureInfo.InvariantCulture) == this)
                return float.Parse(text, CultureInfo.InvariantCulture).ToString(formatProvider);
        }

        return float.Parse(((float)this).ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString(formatProvider);
    }
}
