using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

/// <summary>What a product is, in every number type: the naive chain, bit for bit, written into all of the destination and nowhere else.</summary>
public abstract class MatrixMultiplyLaws<T>
    where T : INumber<T>
{
    const int Guard = 3;

    protected virtual IEnumerable<int> Sizes => [0, 1, 2, 3, 5, 7, 8, 13];

    protected virtual IEnumerable<(int M, int K, int N)> OddShapes =>
        [(31, 29, 33), (97, 31, 35), (5, 300, 3), (1, 130, 70), (70, 97, 1), (1, 784, 1), (3, 63, 1), (4, 32, 1), (97, 97, 97), (13, 520, 50)];

    /// <summary>A value that must not be left in a destination.</summary>
    protected virtual T Poison => T.CreateChecked(77);

    /// <summary>Some value, of either sign, now and then zero, whose products and sums have to be rounded.</summary>
    protected virtual T Some(Random random) => T.CreateChecked(random.Next(-500, 500)) / T.CreateChecked(random.Next(1, 40));

    /// <summary>One element of a product.</summary>
    protected virtual T Dot(ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        var sum = T.Zero;
        for (var k = 0; k < left.Length; k++)
            sum = left[k] * right[k] + sum;
        return sum;
    }

    /// <summary>The only element of a row of <c>a * b</c> where b has one column.</summary>
    protected virtual T DotOfOneColumn(ReadOnlySpan<T> left, ReadOnlySpan<T> right) => Dot(left, right);

    /// <summary>A long dot product in so many lanes; what is left over goes to the last ones.</summary>
    protected T DotInLanes(int lanes, ReadOnlySpan<T> left, ReadOnlySpan<T> right)
    {
        if (left.Length < lanes)
            return Dot(left, right);
        var dealt = new (List<T> Left, List<T> Right)[lanes];
        for (var lane = 0; lane < lanes; lane++)
            dealt[lane] = ([], []);
        var rest = left.Length % lanes;
        for (var k = 0; k < left.Length; k++)
        {
            var (ofLeft, ofRight) = dealt[k < left.Length - rest ? k % lanes : lanes - (left.Length - k)];
            ofLeft.Add(left[k]);
            ofRight.Add(right[k]);
        }

        T[] sums = [.. dealt.Select(lane => Dot([.. lane.Left], [.. lane.Right]))];
        for (var half = lanes / 2; half > 0; half /= 2)
            for (var lane = 0; lane < half; lane++)
                sums[lane] += sums[lane + half];
        return sums[0];
    }

    [Fact]
    public void EverySmallShapeIsTheNaiveChain()
    {
        var random = new Random(1);
        foreach (var m in Sizes)
            foreach (var k in Sizes)
                foreach (var n in Sizes)
                    Check(random, m, k, n);
    }

    [Fact]
    public void LargerOddShapesAreTheNaiveChain()
    {
        var random = new Random(2);
        foreach (var (m, k, n) in OddShapes)
            Check(random, m, k, n);
    }

    void Check(Random random, int m, int k, int n)
    {
        var a = Matrix(random, m, k);
        var b = Matrix(random, k, n);
        var right = Turn(b);
        var (expected, transposed) = (new T[m, n], new T[m, n]);
        for (var i = 0; i < m; i++)
            for (var j = 0; j < n; j++)
            {
                var row = new ReadOnlySpan2D<T>(a).GetRowSpan(i);
                var column = new ReadOnlySpan2D<T>(right).GetRowSpan(j);
                transposed[i, j] = Dot(row, column);
                expected[i, j] = n == 1 ? DotOfOneColumn(row, column) : transposed[i, j];
            }

        Same(expected, "a * b", c => MatrixMultiply.Multiply(Pitched(a), Pitched(b), c));
        Same(transposed, "transpose(a) * b", c => MatrixMultiply.MultiplyTransposedLeft(Pitched(Turn(a)), Pitched(b), c));
        Same(expected, "a * transpose(b)", c => MatrixMultiply.MultiplyTransposedRight<T>(a, right, c));
    }

    delegate void Product(Span2D<T> c);

    void Same(T[,] expected, string name, Product product)
    {
        var (m, n) = (expected.GetLength(0), expected.GetLength(1));
        var around = new T[m + 2, n + 2 * Guard];
        new Span2D<T>(around).Fill(Poison);
        product(new Span2D<T>(around).Slice(1, Guard, m, n));
        for (var i = 0; i < m + 2; i++)
            for (var j = 0; j < n + 2 * Guard; j++)
            {
                var inside = i >= 1 && i <= m && j >= Guard && j < n + Guard;
                var wanted = inside ? expected[i - 1, j - Guard] : Poison;
                if (!wanted.Equals(around[i, j]))
                    Assert.Fail($"{name}, {m} x {n}, element ({i - 1}, {j - Guard}): {around[i, j]} instead of {wanted}");
            }
    }

    T[,] Matrix(Random random, int rows, int columns)
    {
        var matrix = new T[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = Some(random);
        return matrix;
    }

    static T[,] Turn(T[,] matrix)
    {
        var transposed = new T[matrix.GetLength(1), matrix.GetLength(0)];
        for (var i = 0; i < transposed.GetLength(0); i++)
            for (var j = 0; j < transposed.GetLength(1); j++)
                transposed[i, j] = matrix[j, i];
        return transposed;
    }

    /// <summary>The same matrix as the inner part of a wider one.</summary>
    ReadOnlySpan2D<T> Pitched(T[,] matrix)
    {
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        var around = new T[rows + 2, columns + 2];
        new Span2D<T>(around).Fill(Poison);
        var inner = new Span2D<T>(around).Slice(1, 1, rows, columns);
        new ReadOnlySpan2D<T>(matrix).CopyTo(inner);
        return inner;
    }
}
