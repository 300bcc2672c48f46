namespace GenericSgd.Cli.Output.Tables;

/// <summary>A table for little room: for each row what it is about, and below it, indented, a line <c>heading: value</c> for each other column.</summary>
static class StackedTable
{
    const int Indent = 2;

    internal static IEnumerable<string> Lines(TextTable table, int width)
    {
        // Rows of one thing differ in their second cell, which then leads the others.
        var leading = table.Rows.Any(row => row[0].Length == 0) ? 2 : 1;
        return table.Rows.SelectMany(row => Row(table, row, leading)).SelectMany(line => Wrapped.Lines(line, width, Indent));
    }

    static IEnumerable<string> Row(TextTable table, string[] cells, int leading)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (cells[column].Length > 0)
                yield return new string(' ', Indent * Math.Min(column, leading))
                    + (column == 0 && table.IsLeft(0) ? cells[0] : Named(table.Headings[column], cells[column]));
        }
    }

    static string Named(string heading, string cell) => heading.Length > 0 ? $"{heading}: {cell}" : cell;
}
