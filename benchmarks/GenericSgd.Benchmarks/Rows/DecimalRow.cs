using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 8: the exact decimal product, rounded once.</summary>
sealed class DecimalRow : IRow
{
    public int Number => 8;

    public IEnumerable<Line> Measure(Setting setting) =>
        setting.Compare(new DecimalProductWork(), new Goal(PeerList.DecimalOperators, 8), new Goal(PeerList.PythonDecimal, 40));
}
