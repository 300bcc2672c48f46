using System.Numerics;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

[Collection("Number of threads")]
public sealed class KernelMemoryTests
{
    [Fact]
    public void AWarmKernelAllocatesNothing()
    {
        Check<float>(150, 160, 170);
        Check<double>(150, 160, 170);
        Check<Half>(30, 20, 50);
        Check<decimal>(30, 31, 32);
        Check<int>(20, 21, 22);
        Check<float>(9, 1, 1);
    }

    static void Check<T>(int m, int k, int n)
        where T : INumber<T>
    {
        var (a, b, c, sums) = (new T[m, k], new T[k, n], new T[m, n], new T[n]);
        Assert.Equal(0, Allocation.Of(() => Step(a, b, c, sums)));
    }

    static void Step<T>(T[,] a, T[,] b, T[,] c, T[] sums)
        where T : INumber<T>
    {
        MatrixMultiply.Multiply<T>(a, b, c);
        MatrixMultiply.MultiplyTransposedLeft<T>(a, c, b);
        MatrixMultiply.MultiplyTransposedRight<T>(c, b, a);
        Rows.AddToEach<T>(sums, c);
        Rows.ColumnSums<T>(c, sums);
    }
}
