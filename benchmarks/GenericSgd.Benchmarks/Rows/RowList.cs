namespace GenericSgd.Benchmarks.Rows;

/// <summary>All rows of the table of goals.</summary>
static class RowList
{
    internal static readonly IReadOnlyList<IRow> All =
    [
        new ChapterRow(), new LinearRow(), TrainingRow.Small, TrainingRow.Digits, TrainingRow.Wide, TrainingRow.Deep, new ProductRow(), new DecimalRow(),
        new NarrowRow(), new AllocationRow(), new GrowthRow(), new NativeRow(),
    ];
}
