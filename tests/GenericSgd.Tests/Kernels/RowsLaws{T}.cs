using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

/// <summary>Adding a row to each row, and summing rows from top to bottom, in every number type, shape and pitch.</summary>
public abstract class RowsLaws<T>
    where T : INumber<T>
{
    static readonly int[] Heights = [0, 1, 2, 3, 9, 40];

    protected virtual T Some(Random random) => T.CreateChecked(random.Next(-500, 500)) / T.CreateChecked(random.Next(1, 40));

    /// <summary>The sum of one column.</summary>
    protected virtual T Sum(T[] column)
    {
        var sum = T.Zero;
        foreach (var value in column)
            sum += value;
        return sum;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void ARowIsAddedToEachRowAndToNothingElse(int guard)
    {
        var random = new Random(1);
        foreach (var height in Heights)
            for (var width = guard == 0 ? 1 : 0; width < 20; width++)
            {
                var around = Matrix(random, height + 1, width + guard);
                var expected = (T[,])around.Clone();
                var row = Enumerable.Range(0, width).Select(_ => Some(random)).ToArray();
                for (var i = 0; i < height; i++)
                    for (var j = 0; j < width; j++)
                        expected[i, j] += row[j];
                Rows.AddToEach<T>(row, new Span2D<T>(around)[..height, ..width]);
                Assert.Equal(expected, around);
            }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void ColumnsAreSummedFromTopToBottom(int guard)
    {
        var random = new Random(2);
        foreach (var height in Heights)
            for (var width = guard == 0 ? 1 : 0; width < 20; width++)
            {
                var around = Matrix(random, height + 1, width + guard);
                var expected = Enumerable.Range(0, width)
                    .Select(j => Sum([.. Enumerable.Range(0, height).Select(i => around[i, j])])).ToArray();
                var sums = new T[width];
                Array.Fill(sums, T.CreateChecked(77));
                Rows.ColumnSums<T>(new Span2D<T>(around)[..height, ..width], sums);
                Assert.Equal(expected, sums);
            }
    }

    [Fact]
    public void WidthsThatDifferAreNamed()
    {
        var matrix = new T[2, 3];
        Assert.Contains("2 x 3", Assert.Throws<ArgumentException>(() => Rows.AddToEach<T>(new T[4], matrix)).Message, StringComparison.Ordinal);
        Assert.Contains("2 x 3", Assert.Throws<ArgumentException>(() => Rows.ColumnSums<T>(matrix, new T[2])).Message, StringComparison.Ordinal);
    }

    T[,] Matrix(Random random, int rows, int columns)
    {
        var matrix = new T[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = Some(random);
        return matrix;
    }
}
