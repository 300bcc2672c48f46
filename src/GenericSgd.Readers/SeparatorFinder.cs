namespace GenericSgd.Readers;

/// <summary>Finds out what separates the fields, from the first lines of a text.</summary>
/// <remarks>
/// A character that stands equally often, and at least once, in every line is the separator. Of several the earlier in the order tab, semicolon, bar,
/// comma is taken: where a semicolon separates, the comma may be a decimal sign. If there is none, it is the most frequent one of the first line.
/// What stands in quotes does not count.
/// </remarks>
static class SeparatorFinder
{
    const string Candidates = "\t;|,";
    const int MostLines = 50;

    internal static char Find(ReadOnlySpan<char> sample, bool isCutOff, CsvOptions options)
    {
        var lines = Count(sample, isCutOff, options);
        for (var i = 0; i < Candidates.Length; i++)
        {
            if (lines.Count > 0 && lines[0][i] > 0 && lines.TrueForAll(line => line[i] == lines[0][i]))
                return Candidates[i];
        }

        var most = lines.Count == 0 ? 0 : lines[0].Max();
        return most == 0 ? ',' : Candidates[lines[0].LastIndexOf(most)];
    }

    static List<List<int>> Count(ReadOnlySpan<char> sample, bool isCutOff, CsvOptions options)
    {
        var lines = new List<List<int>>();
        while (!sample.IsEmpty && lines.Count < MostLines)
        {
            var counts = new List<int>(new int[Candidates.Length]);
            var end = Measure(sample, options.Quote, counts);
            if (end == sample.Length && isCutOff && lines.Count > 0)
                break;
            if (!sample[..end].IsWhiteSpace() && sample[0] != options.Comment)
                lines.Add(counts);
            sample = sample[end..];
        }

        return lines;
    }

    /// <summary>Counts the candidates up to the end of a row; returns where the next row begins.</summary>
    static int Measure(ReadOnlySpan<char> text, char quote, List<int> counts)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var isFieldStart = i == 0 || Candidates.Contains(text[i - 1]);
            if (text[i] == quote && (isQuoted || isFieldStart))
                isQuoted = !isQuoted || (i + 1 < text.Length && text[i + 1] == quote && i++ >= 0);
            else if (!isQuoted && text[i] is '\n' or '\r')
                return i + 1;
            else if (!isQuoted && Candidates.IndexOf(text[i]) is >= 0 and var candidate)
                counts[candidate]++;
        }

        return text.Length;
    }
}
