using System.Numerics;
using System.Runtime.Intrinsics;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

/// <summary>No width of vector and no cutting into blocks changes a bit.</summary>
public abstract unsafe class BlockedProductLaws<T>
    where T : unmanaged, INumber<T>
{
    static readonly Blocks[] Cuts = [Blocks.Usual, new(5, 7, 9), new(1, 6, 64), new(300, 12, 3)];

    [Fact]
    public void VectorWidthsAndBlockSizesChangeNoBit()
    {
        var random = new Random(3);
        foreach (var (m, k, n) in new[] { (1, 1, 1), (6, 11, 16), (13, 31, 47), (31, 7, 33), (20, 97, 70), (2, 64, 3), (25, 40, 8), (31, 31, 31), (9, 20, 97),
            (7, 40, 12), (41, 5, 1) })
            foreach (var orientation in Enumerable.Range(0, 3))
                Check(random, m, k, n, orientation);
    }

    static void Check(Random random, int m, int k, int n, int orientation)
    {
        var left = Some(random, m * k);
        var right = Some(random, k * n);
        var expected = new T[m * n];
        fixed (T* pa = left, pb = right, pc = expected)
        {
            var a = orientation == 1 ? new View<T>(pa, k, m, m, 1).Transposed : new View<T>(pa, m, k, k, 1);
            var b = orientation == 2 ? new View<T>(pb, n, k, k, 1).Transposed : new View<T>(pb, k, n, n, 1);
            PlainProduct.Multiply(a, b, new View<T>(pc, m, n, n, 1));
            foreach (var blocks in Cuts)
            {
                Same(expected, m, n, c => BlockedProduct.Multiply<T, T, Lanes1<T>>(a, b, c, blocks));
                Same(expected, m, n, c => BlockedProduct.Multiply<T, Vector128<T>, Lanes128<T>>(a, b, c, blocks));
                Same(expected, m, n, c => BlockedProduct.Multiply<T, Vector256<T>, Lanes256<T>>(a, b, c, blocks));
                Same(expected, m, n, c => BlockedProduct.Multiply<T, Vector512<T>, Lanes512<T>>(a, b, c, blocks));
            }
        }
    }

    static void Same(T[] expected, int m, int n, Action<View<T>> product)
    {
        var actual = new T[m * n];
        Array.Fill(actual, T.Zero / T.Zero);
        fixed (T* pc = actual)
            product(new View<T>(pc, m, n, n, 1));
        Assert.Equal(expected, actual);
    }

    static T[] Some(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.Next(-500, 500)) / T.CreateChecked(random.Next(1, 40)))];
}
