using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 9: products in Half and BFloat16, as a fraction of our own speed in float.</summary>
sealed class NarrowRow : IRow
{
    static readonly int[] Sizes = [64, 256, 512];
    static readonly string[] Types = ["Half", "BFloat16"];

    public int Number => 9;

    public IEnumerable<Line> Measure(Setting setting) =>
        from number in Types
        from n in Sizes
        from line in setting.Compare(new ProductWork(Number, number, n, n, n), Goals(number, n))
        select line;

    // The dot products take seconds for large matrices.
    static Goal[] Goals(string number, int n) =>
        number == "Half" && n == Sizes[0] ? [new(PeerList.OwnFloat, 0.7), new(PeerList.Dot, null)] : [new(PeerList.OwnFloat, 0.7)];
}
