namespace GenericSgd.Precision.Reporting;

/// <summary>A table of a report.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Headings">The heading of each column.</param>
/// <param name="Rows">The cells, row by row.</param>
public sealed record StudyTable(string Title, string[] Headings, IReadOnlyList<string[]> Rows);
