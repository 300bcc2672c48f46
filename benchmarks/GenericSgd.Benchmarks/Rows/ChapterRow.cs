using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 1: the chapter, from the pipeline to the trained network.</summary>
sealed class ChapterRow : IRow
{
    public int Number => 1;

    public IEnumerable<Line> Measure(Setting setting) =>
        setting.Compare(new ChapterWork(), new Goal(PeerList.NumPy, 400), new Goal(PeerList.Torch, 1500));
}
