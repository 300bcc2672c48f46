using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>Row 7: matrix products on one thread, square ones and those of dense layers, against the better of two libraries: each has its own line.</summary>
sealed class ProductRow : IRow
{
    // The managed peer takes seconds for larger ones.
    const int LargestForMathNet = 256;

    static readonly int[] Sizes = [16, 31, 64, 97, 128, 256, 512, 513, 1024];
    static readonly (int M, int K, int N)[] Shapes = [(32, 784, 128), (128, 784, 512), (256, 1024, 1024)];

    public int Number => 7;

    public IEnumerable<Line> Measure(Setting setting)
    {
        foreach (var number in new[] { "float", "double" })
        {
            foreach (var n in Sizes)
            {
                foreach (var line in setting.Compare(new ProductWork(Number, number, n, n, n), Goals(n)))
                    yield return line;
            }

            if (setting.Quick && number == "double")
                continue;
            foreach (var (rows, inputs, outputs) in Shapes)
            {
                foreach (var work in OfDenseLayer(number, rows, inputs, outputs))
                {
                    foreach (var line in setting.Compare(work, new Goal(PeerList.OpenBlas, 0.9), new Goal(PeerList.Torch, 0.9)))
                        yield return line;
                }
            }
        }
    }

    static Goal[] Goals(int n)
    {
        var ratio = n == 16 ? 1.5 : int.IsPow2(n) ? 0.95 : 0.9;
        Goal[] goals = [new(PeerList.OpenBlas, ratio), new(PeerList.Torch, ratio), new(PeerList.Peak, null)];
        return n <= LargestForMathNet ? [.. goals, new Goal(PeerList.MathNet, ratio)] : goals;
    }

    // X * W is rows by inputs by outputs; the gradients are the other two.
    IEnumerable<ProductWork> OfDenseLayer(string number, int rows, int inputs, int outputs) =>
    [
        new(Number, number, rows, inputs, outputs),
        new(Number, number, inputs, rows, outputs, Orientation.TransposedLeft),
        new(Number, number, rows, outputs, inputs, Orientation.TransposedRight),
    ];
}
