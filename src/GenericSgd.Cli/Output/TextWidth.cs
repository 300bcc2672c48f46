using System.Globalization;
using System.Text;

namespace GenericSgd.Cli.Output;

/// <summary>How many cells of a terminal a text takes: letters of East Asia take two, marks above other letters none.</summary>
static class TextWidth
{
    static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0xA4CF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    internal static int Of(string text) => Ascii.IsValid(text) ? text.Length : text.EnumerateRunes().Sum(Of);

    /// <summary>The text with blanks before or after it, so that it takes that many cells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How many cells.</param>
    /// <param name="left">Whether the text stands at the left.</param>
    internal static string Padded(string text, int width, bool left)
    {
        var blanks = new string(' ', Math.Max(0, width - Of(text)));
        return left ? text + blanks : blanks + text;
    }

    /// <summary>The text, or its beginning and three points, in at most so many cells.</summary>
    internal static string Cut(string text, int width)
    {
        if (Of(text) <= width)
            return text;
        var (kept, used) = (new StringBuilder(), 3);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((used += Of(rune)) > width)
                break;
            kept.Append(rune);
        }

        return width < 3 ? "" : kept.Append("...").ToString();
    }

    static int Of(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2
        : 1;
}
