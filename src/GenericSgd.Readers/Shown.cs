using System.Globalization;
using GenericSgd.Persistence;

namespace GenericSgd.Readers;

/// <summary>How data are shown in messages.</summary>
static class Shown
{
    const int LongestText = 60;

    /// <summary>The text on one line, cut off if it is long.</summary>
    internal static string Text(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return Visible.Text(Visible.Cut(text[..Math.Min(text.Length, LongestText + 1)].ToString(), LongestText));
    }

    /// <summary>1 field, 2 fields.</summary>
    internal static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The separator as a reader of the message would call it.</summary>
    internal static string Separator(char separator) => separator == '\t' ? "tab" : $"\"{Visible.Text($"{separator}")}\"";

    /// <summary>Names with commas between them, the later ones of many left out.</summary>
    internal static string Names(IReadOnlyCollection<string> names) => Visible.Names(names);

    /// <summary>A name as it stands, cut off if it is long.</summary>
    internal static string Name(string name) => Visible.Short(name);
}
