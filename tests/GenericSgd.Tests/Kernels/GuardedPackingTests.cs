using System.Runtime.Intrinsics;
using GenericSgd.Kernels;
using Edge = GenericSgd.Tests.Kernels.GuardPages.Edge;

namespace GenericSgd.Tests.Kernels;

/// <summary>What copies matrices reads and writes each element and no other.</summary>
public sealed unsafe class GuardedPackingTests
{
    [SkippableFact]
    public void ATranspositionStaysWithinItsMatrices()
    {
        Skip.If(GuardPages.WhyNot is not null, GuardPages.WhyNot);
        using GuardPages source = new(1 << 16), target = new(1 << 16);
        foreach (var edge in (Edge[])[Edge.First, Edge.Last])
        {
            for (var rows = 1; rows < 18; rows++)
            {
                for (var columns = 1; columns < 18; columns++)
                {
                    Transpose<float>(source, target, edge, rows, columns);
                    Transpose<double>(source, target, edge, rows, columns);
                    Transpose<Half>(source, target, edge, rows, columns);
                }
            }
        }
    }

    [SkippableFact]
    public void APackedPanelIsFilledUpWithZerosAndEndsThere()
    {
        Skip.If(GuardPages.WhyNot is not null, GuardPages.WhyNot);
        using GuardPages source = new(1 << 16), target = new(1 << 16);
        foreach (var edge in (Edge[])[Edge.First, Edge.Last])
        {
            for (var depth = 1; depth < 10; depth++)
            {
                for (var columns = 1; columns <= 2 * Vector256<float>.Count; columns++)
                {
                    Pack(source, target, edge, depth, columns, isTransposed: false);
                    Pack(source, target, edge, depth, columns, isTransposed: true);
                }
            }
        }
    }

    static void Transpose<T>(GuardPages source, GuardPages target, Edge edge, int rows, int columns)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var from = source.At<T>(edge, [.. Enumerable.Range(0, rows * columns).Select(T.CreateChecked)]);
        var to = target.At<T>(edge, rows * columns);
        fixed (T* pFrom = from, pTo = to)
            Transposition.Run(pFrom, columns, rows, columns, pTo, rows);
        for (var place = 0; place < from.Length; place++)
            Assert.Equal(from[place], to[place % columns * rows + place / columns]);
    }

    static void Pack(GuardPages source, GuardPages target, Edge edge, int depth, int columns, bool isTransposed)
    {
        var width = columns <= Vector256<float>.Count ? Vector256<float>.Count : 2 * Vector256<float>.Count;
        var from = source.At<float>(edge, [.. Enumerable.Range(1, depth * columns).Select(place => (float)place)]);
        var to = target.At<float>(edge, depth * width);
        to.Fill(float.NaN);
        fixed (float* pFrom = from, pTo = to)
        {
            var b = isTransposed ? new View<float>(pFrom, columns, depth, depth, 1).Transposed : new View<float>(pFrom, depth, columns, columns, 1);
            Packing.Right<float, Vector256<float>, Lanes256<float>>(b, width, pTo);
            for (var k = 0; k < depth; k++)
                for (var j = 0; j < width; j++)
                    Assert.Equal(j < columns ? b[k, j] : 0, to[k * width + j]);
        }
    }
}
