using System.Globalization;

namespace GenericSgd.Readers;

/// <summary>How data are shown in messages.</summary>
static class Shown
{
    const int LongestText = 60;

    /// <summary>The text on one line, cut off if it is long.</summary>
    internal static string Text(ReadOnlySpan<char> text)
    {
        var line = text.Trim().ToString().Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t");
        return line.Length <= LongestText ? line : line[..LongestText] + "...";
    }

    /// <summary>1 field, 2 fields.</summary>
    internal static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The separator as a reader of the message would call it.</summary>
    internal static string Separator(char separator) => separator == '\t' ? "tab" : $"\"{separator}\"";

    /// <summary>Names with commas between them, the later ones of many left out.</summary>
    internal static string Names(IReadOnlyCollection<string> names) => names.Count <= 30
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(30))} and {names.Count - 30} more";
}
