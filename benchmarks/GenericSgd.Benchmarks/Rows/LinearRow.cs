using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 2: one example per step.</summary>
sealed class LinearRow : IRow
{
    static readonly (int Features, double Goal)[] Sizes = [(8, 1.2), (32, 2), (128, 2)];

    public int Number => 2;

    public IEnumerable<Line> Measure(Setting setting) => Sizes.SelectMany(size => setting.Compare(
        new LinearWork(size.Features), new Goal(PeerList.ScikitLearn, size.Goal), new Goal(PeerList.MlNet, size.Goal)));
}
