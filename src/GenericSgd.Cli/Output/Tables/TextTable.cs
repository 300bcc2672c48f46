namespace GenericSgd.Cli.Output.Tables;

/// <summary>A table as lines of text: in a frame where that fits, else row by row below each other. Nothing is ever left out, and no number is
/// broken.</summary>
/// <param name="Headings">A heading for each column.</param>
/// <param name="Rows">The cells, row by row; a row whose first cell is empty belongs to the one above.</param>
/// <param name="LeftColumns">The columns that hold words and stand at the left; numbers stand at the right.</param>
sealed record TextTable(string[] Headings, IReadOnlyList<string[]> Rows, int[] LeftColumns)
{
    internal bool IsLeft(int column) => LeftColumns.Contains(column);

    /// <summary>The lines, none wider than that if it can be.</summary>
    internal IEnumerable<string> Lines(int width, Frame frame) =>
        ColumnWidths.Fit(this, width) is { } widths ? FramedTable.Lines(this, widths, frame) : StackedTable.Lines(this, width);
}
