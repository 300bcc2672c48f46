namespace GenericSgd.Cli.Output.Tables;

/// <summary>A table in a frame, its columns side by side.</summary>
static class FramedTable
{
    internal static IEnumerable<string> Lines(TextTable table, int[] widths, Frame frame)
    {
        yield return frame.Line(frame.Top, widths);
        foreach (var line in Row(table, table.Headings, widths, frame))
            yield return line;
        yield return frame.Line(frame.Middle, widths);
        foreach (var line in table.Rows.SelectMany(row => Row(table, row, widths, frame)))
            yield return line;
        yield return frame.Line(frame.Bottom, widths);
    }

    static IEnumerable<string> Row(TextTable table, string[] cells, int[] widths, Frame frame)
    {
        string[][] lines = [.. cells.Select((cell, column) => Wrapped.Lines(cell, widths[column]).ToArray())];
        for (var i = 0; i < lines.Max(cell => cell.Length); i++)
        {
            var line = lines.Select((cell, column) => TextWidth.Padded(cell.ElementAtOrDefault(i) ?? "", widths[column], table.IsLeft(column)));
            yield return $"{frame.Side} {string.Join($" {frame.Side} ", line)} {frame.Side}";
        }
    }
}
