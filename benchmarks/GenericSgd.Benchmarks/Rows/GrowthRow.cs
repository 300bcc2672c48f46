using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 11: the time per example stays within a tenth from a thousand rows to a million, and two threads are worth 1.7 on rows 5 and 6.</summary>
sealed class GrowthRow : IRow
{
    static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    public int Number => 11;

    public IEnumerable<Line> Measure(Setting setting) => Rows(setting).Concat(TwoThreads(setting));

    static IEnumerable<Line> Rows(Setting setting) =>
        from rows in Sizes
        from line in setting.Compare(new GrowthWork(rows, 64), new Goal(PeerList.OwnFewRows, 0.9))
        select line;

    IEnumerable<Line> TwoThreads(Setting setting) =>
        from row in new[] { TrainingRow.Wide, TrainingRow.Deep }
        from line in setting.Compare(row.Work with { Row = Number, Threads = 2 }, new Goal(PeerList.OwnOneThread, 1.7))
        select line;
}
