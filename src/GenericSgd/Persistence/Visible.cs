using System.Globalization;
using System.Text;

namespace GenericSgd.Persistence;

/// <summary>Texts of others in messages: what would steer a terminal is written as its number, and what is long is cut.</summary>
public static class Visible
{
    const int Longest = 80;
    const int MostNames = 30;

    /// <summary>The text on one line, with characters that do not print, or that turn the direction of what stands around them, as \u and four
    /// digits.</summary>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHarmless(text, i))
                return Escaped(text, i);
        }

        return text;
    }

    /// <summary>The same, cut off if it is long.</summary>
    public static string Short(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Text(Cut(text, Longest));
    }

    /// <summary>The first characters, and dots where there are more.</summary>
    public static string Cut(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "...";
    }

    /// <summary>Names with commas between them, each cut off if it is long, the later ones of many left out.</summary>
    public static string Names(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Count <= MostNames
            ? string.Join(", ", names.Select(Short))
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNames).Select(Short))} and {names.Count - MostNames:N0} more");
    }

    static string Escaped(string text, int first)
    {
        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            var character = text[i];
            if (IsHarmless(text, i))
                visible.Append(character);
            else if (character is '\n' or '\r' or '\t')
                visible.Append(character == '\n' ? "\\n" : character == '\r' ? "\\r" : "\\t");
            else
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return visible.ToString();
    }

    static bool IsHarmless(string text, int place) => text[place] is >= ' ' and <= '~'
        || (char.IsSurrogate(text[place]) ? WholeText.IsPair(text, place) || (place > 0 && WholeText.IsPair(text, place - 1)) : !char.IsControl(text[place])
            && !TurnsOrBreaks(text[place]));

    // The marks of direction, and the ends of a line and of a paragraph.
    static bool TurnsOrBreaks(char character) =>
        character is '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
