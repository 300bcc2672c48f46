namespace GenericSgd.Precision.Reporting;

/// <summary>A table of a report.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Headings">The heading of each column.</param>
/// <param name="Rows">The cells, row by row.</param>
/// <param name="Note">What to know when reading it; may be empty.</param>
public sealed record StudyTable(string Title, string[] Headings, IReadOnlyList<string[]> Rows, string Note = "")
{
    /// <summary>The places of the columns that hold words, which stand at the left; numbers stand at the right.</summary>
    public IReadOnlySet<int> Words { get; } = Enumerable.Range(0, Headings.Length).Where(column => !HoldsNumbers(Rows, column)).ToHashSet();

    static bool HoldsNumbers(IReadOnlyList<string[]> rows, int column) =>
        rows.All(row => row[column].Length > 0 && (char.IsAsciiDigit(row[column].TrimStart('+', '-').FirstOrDefault()) || row[column] is "-" or "Infinity"));
}
