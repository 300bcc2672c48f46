namespace GenericSgd.Cli.Output;

/// <summary>Text in lines of a given width, broken between words only: a number, a name or a fingerprint stays whole.</summary>
static class Wrapped
{
    /// <summary>The lines of a text. What is indented stays so, and so do the lines that follow.</summary>
    /// <param name="text">The text; line ends in it stay.</param>
    /// <param name="width">How many cells a line may have; a longer word stands alone in a line.</param>
    /// <param name="hanging">By how much every line but the first is indented more.</param>
    internal static IEnumerable<string> Lines(string text, int width, int hanging = 0) =>
        text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Of(line, width, hanging));

    static IEnumerable<string> Of(string text, int width, int hanging)
    {
        if (TextWidth.Of(text) <= width)
        {
            yield return text;
            yield break;
        }

        var indent = text.Length - text.TrimStart(' ').Length;
        var line = text[..indent];
        var isEmpty = true;
        foreach (var word in Words(text))
        {
            if (!isEmpty && TextWidth.Of(line) + 1 + TextWidth.Of(word) > width)
            {
                yield return line;
                (line, isEmpty) = (new string(' ', indent + hanging), true);
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        yield return line;
    }

    // A number keeps its percent sign.
    static IEnumerable<string> Words(string text)
    {
        string? before = null;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (before is not null && !word.StartsWith('%'))
                yield return before;
            before = before is not null && word.StartsWith('%') ? $"{before} {word}" : word;
        }

        if (before is not null)
            yield return before;
    }
}
