using System.Numerics;
using System.Runtime.InteropServices;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using Edge = GenericSgd.Tests.Kernels.GuardPages.Edge;

namespace GenericSgd.Tests.Kernels;

/// <summary>No product, in no orientation and of no shape, touches what lies right before or right behind its matrices.</summary>
public abstract class GuardedProductLaws<T>
    where T : unmanaged, INumber<T>
{
    /// <summary>Sizes of cubes, and of one, two and three sides of other shapes.</summary>
    protected virtual IEnumerable<int> Sizes => [.. Enumerable.Range(1, 20), 31, 32, 33];

    protected virtual IEnumerable<int> LongSides => [.. Enumerable.Range(21, 50), 127, 128, 129, 255, 256, 257];

    /// <summary>Some that are cut into blocks and packed.</summary>
    protected virtual IEnumerable<(int M, int K, int N)> LargeShapes => [(64, 65, 66), (110, 200, 97), (13, 330, 129)];

    [SkippableFact]
    public void EveryProductStaysWithinItsMatrices()
    {
        Skip.If(GuardPages.WhyNot is not null, GuardPages.WhyNot);
        const int Bytes = 1 << 20;
        using GuardPages a = new(Bytes), b = new(Bytes), c = new(Bytes);
        foreach (var (m, k, n) in Shapes())
        {
            foreach (var edge in (Edge[])[Edge.First, Edge.Last])
            {
                foreach (var gap in (int[])[0, 3])
                {
                    MatrixMultiply.Multiply<T>(Ones(a, edge, m, k, gap), Ones(b, edge, k, n, gap), Ones(c, edge, m, n, gap));
                    Check(c, edge, (m, k, n), gap, "a * b");
                    MatrixMultiply.MultiplyTransposedLeft<T>(Ones(a, edge, k, m, gap), Ones(b, edge, k, n, gap), Ones(c, edge, m, n, gap));
                    Check(c, edge, (m, k, n), gap, "transpose(a) * b");
                    MatrixMultiply.MultiplyTransposedRight<T>(Ones(a, edge, m, k, gap), Ones(b, edge, n, k, gap), Ones(c, edge, m, n, gap));
                    Check(c, edge, (m, k, n), gap, "a * transpose(b)");
                }
            }
        }
    }

    IEnumerable<(int M, int K, int N)> Shapes() =>
        Sizes.SelectMany(size => ((int, int, int)[])[(size, size, size), (5, size, 9), (9, 5, size), (size, 9, 5), (1, size, size), (size, size, 1)])
            .Concat(Sizes.Concat(LongSides).SelectMany(size => ((int, int, int)[])
                [(1, size, 1), (size, 1, 1), (1, 1, size), (2, size, 3), (size, 1, 2), (1, 9, size), (size, 9, 1)]))
            .Concat(LargeShapes);

    static Span2D<T> Ones(GuardPages memory, Edge edge, int rows, int columns, int gap)
    {
        var flat = memory.At<T>(edge, (rows - 1) * (columns + gap) + columns);
        flat.Fill(T.One);
        return Matrix(flat, rows, columns, gap);
    }

    // The last row has no gap behind it.
    static Span2D<T> Matrix(Span<T> flat, int rows, int columns, int gap) =>
        Span2D<T>.DangerousCreate(ref MemoryMarshal.GetReference(flat), rows, columns, gap);

    static void Check(GuardPages memory, Edge edge, (int M, int K, int N) shape, int gap, string product)
    {
        var (m, k, n) = shape;
        var flat = memory.At<T>(edge, (m - 1) * (n + gap) + n);
        var expected = T.CreateChecked(k);
        for (var i = 0; i < flat.Length; i++)
        {
            var wanted = i % (n + gap) < n ? expected : T.One;
            if (flat[i] != wanted)
                Assert.Fail($"{product}, {m} x {k} x {n}, {edge}, element {i}: {flat[i]} instead of {wanted}");
        }
    }
}
