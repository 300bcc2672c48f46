using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

/// <summary>A product takes the path that the map names. Bits do not tell, so each notes its path where it is compiled for Debug.</summary>
public abstract class ProductPathLaws<T>
    where T : INumber<T>
{
    const string NotNoted = "Paths are noted in Debug only.";

    /// <summary>Shapes whose multiply-adds are the least that are shared with other threads.</summary>
    protected abstract IEnumerable<(int M, int K, int N)> Shared { get; }

    /// <summary>Shapes that have a few less.</summary>
    protected abstract IEnumerable<(int M, int K, int N)> NotShared { get; }

    /// <summary>Larger products of the map are not tried: those of slow types take long, and are shared in parts of which each chooses its path.</summary>
    protected virtual long MostOperations => long.MaxValue;

    [SkippableFact]
    public void EachProductOfTheMapTakesItsPath()
    {
        Skip.IfNot(Taken.IsNoted, NotNoted);
        foreach (var row in ProductMap.Rows.Where(row => (long)row.M * row.K * row.N <= MostOperations))
            Check(row);
    }

    [SkippableFact]
    public void EachSmallProductTakesThePathThatTheMapWouldName()
    {
        Skip.IfNot(Taken.IsNoted, NotNoted);
        foreach (var orientation in Enum.GetValues<Orientation>())
            for (var m = 0; m < 9; m++)
                for (var k = 0; k < 9; k++)
                    for (var n = 0; n < 9; n++)
                        foreach (var gaps in (Gaps[])[Gaps.None, Gaps.Left, Gaps.Right, Gaps.Result])
                            Check(new(m, k, n, orientation, gaps));
    }

    [SkippableFact]
    public void AProductIsSharedFromTheNumberThatTheMapNames()
    {
        Skip.IfNot(Taken.IsNoted, NotNoted);
        var threads = Parallelism.Threads;
        try
        {
            Parallelism.Threads = 2;
            foreach (var (m, k, n) in Shared)
            {
                Assert.Equal(ProductPaths.SharedFrom(MatrixMultiply.PathOf<T>(m, k, n, Orientation.Plain)), (long)m * k * n);
                Assert.Equal(2, Multiply(new(m, k, n)).Parts);
            }

            Assert.All(NotShared, shape => Assert.Equal(1, Multiply(new(shape.M, shape.K, shape.N)).Parts));
            Parallelism.Threads = 1;
            Assert.All(Shared, shape => Assert.Equal(1, Multiply(new(shape.M, shape.K, shape.N)).Parts));
        }
        finally
        {
            Parallelism.Threads = threads;
        }
    }

    static void Check(ProductMap.Row row)
    {
        var path = Multiply(row).Path;
        if (path != row.PathOf<T>())
            Assert.Fail($"{typeof(T).Name}, {row}: the map says {row.PathOf<T>()}, taken was {path}.");
    }

    static (ProductPath? Path, int Parts) Multiply(ProductMap.Row row)
    {
        var (m, k, n) = (row.M, row.K, row.N);
        var c = Matrix(m, n, row.Gaps & Gaps.Result);
        Taken.Take();
        if (row.Orientation == Orientation.Plain)
            MatrixMultiply.Multiply(Matrix(m, k, row.Gaps & Gaps.Left), Matrix(k, n, row.Gaps & Gaps.Right), c);
        else if (row.Orientation == Orientation.LeftTransposed)
            MatrixMultiply.MultiplyTransposedLeft(Matrix(k, m, row.Gaps & Gaps.Left), Matrix(k, n, row.Gaps & Gaps.Right), c);
        else
            MatrixMultiply.MultiplyTransposedRight(Matrix(m, k, row.Gaps & Gaps.Left), Matrix(n, k, row.Gaps & Gaps.Right), c);
        return Taken.Take();
    }

    static Span2D<T> Matrix(int rows, int columns, Gaps gaps)
    {
        var gap = gaps == Gaps.None ? 0 : 3;
        var memory = new T[rows * (columns + gap) + 1];
        // A type may be a class, whose elements begin as nothing.
        Array.Fill(memory, T.One);
        return new Span2D<T>(memory, 0, rows, columns, gap);
    }
}
