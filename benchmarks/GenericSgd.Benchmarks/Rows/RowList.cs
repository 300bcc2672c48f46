namespace GenericSgd.Benchmarks.Rows;

/// <summary>All rows of the table of goals.</summary>
static class RowList
{
    internal static readonly IReadOnlyList<IRow> All = [new ChapterRow(), new ProductRow()];
}
