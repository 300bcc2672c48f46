namespace GenericSgd.Cli.Output.Tables;

/// <summary>How wide the columns of a framed table are, so that it fits.</summary>
static class ColumnWidths
{
    // Words in a narrower column than this are read one by one.
    const int Readable = 18;

    /// <summary>The widths; headings may need several lines, and cells of words too. Null if the table cannot be read in so little room.</summary>
    internal static int[]? Fit(TextTable table, int width)
    {
        int[] natural = [.. Enumerable.Range(0, table.Headings.Length).Select(column =>
            Math.Max(TextWidth.Of(table.Headings[column]), Cells(table, column).Max()))];
        if (Total(natural) <= width)
            return natural;
        int[] widths = [.. natural.Select((_, column) => Math.Max(LongestWord(table.Headings[column]), Cells(table, column).Max()))];
        int[] least = [.. widths.Select((whole, column) => table.IsLeft(column) ? Math.Min(whole, Math.Max(Readable, Longest(table, column))) : whole)];
        if (Total(least) > width)
            return null;
        for (var excess = Total(widths) - width; excess > 0; excess--)
            widths[Widest(widths, least)]--;
        return widths;
    }

    // Each cell has a blank on both sides and a line at its right; one more stands at the left.
    static long Total(int[] widths) => 1 + widths.Sum(width => width + 3L);

    static int Widest(int[] widths, int[] least) =>
        Enumerable.Range(0, widths.Length).Where(column => widths[column] > least[column]).MaxBy(column => widths[column]);

    static int Longest(TextTable table, int column) => table.Rows.Select(row => LongestWord(row[column])).Append(LongestWord(table.Headings[column])).Max();

    static int LongestWord(string text) => text.Split(' ').Max(TextWidth.Of);

    static IEnumerable<int> Cells(TextTable table, int column) => table.Rows.Select(row => TextWidth.Of(row[column])).Append(0);
}
