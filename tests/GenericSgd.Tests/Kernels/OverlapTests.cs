using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

public sealed class OverlapTests
{
    [Fact]
    public void AResultThatIsAnOperandIsRefusedAndNothingIsWritten()
    {
        double[,] a = { { 1, 2 }, { 3, 4 } }, b = { { 5, 6 }, { 7, 8 } };
        var (left, right) = ((double[,])a.Clone(), (double[,])b.Clone());
        Refused("a", () => MatrixMultiply.Multiply<double>(a, b, a));
        Refused("b", () => MatrixMultiply.Multiply<double>(a, b, b));
        Refused("a", () => MatrixMultiply.MultiplyTransposedLeft<double>(a, b, a));
        Refused("b", () => MatrixMultiply.MultiplyTransposedLeft<double>(a, b, b));
        Refused("a", () => MatrixMultiply.MultiplyTransposedRight<double>(a, b, a));
        Refused("b", () => MatrixMultiply.MultiplyTransposedRight<double>(a, b, b));
        Assert.Equal(left, a);
        Assert.Equal(right, b);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public void OneSharedElementIsOneTooMany(int size)
    {
        // a, then c, then b; what they share is the last element of one and the first of the other.
        var memory = new float[3 * size * size];
        var next = size * size;
        Multiply(memory, 0, next, 2 * next, size);
        Multiply(memory, 2 * next, next, 0, size);
        Refused("a", () => Multiply(memory, 1, next, 2 * next, size));
        Refused("b", () => Multiply(memory, 0, next, 2 * next - 1, size));
        Refused("a", () => Multiply(memory, 2 * next - 1, next, 0, size));
        Refused("b", () => Multiply(memory, 2 * next, next, 1, size));
    }

    /// <summary>Their rows take turns in memory, and share no element.</summary>
    [Fact]
    public void SlicesSideBySideAreNoOverlap()
    {
        for (var a = 0; a <= 6; a++)
            for (var b = 0; b <= 6; b++)
                for (var c = 0; c <= 6; c++)
                {
                    var shared = Math.Abs(a - c) < 2 ? "a" : Math.Abs(b - c) < 2 ? "b" : null;
                    if (shared is null)
                        Slices(a, b, c);
                    else
                        Refused(shared, () => Slices(a, b, c));
                }
    }

    /// <summary>Rows of one pitch among rows of another: whether they meet depends on each row.</summary>
    [Fact]
    public void EveryRowIsCompared()
    {
        var memory = new int[64];
        for (var start = 0; start < 40; start++)
            for (var pitch = 1; pitch < 8; pitch++)
            {
                // a is three rows of two, 7 apart, from 10 on; c is three rows of one.
                var operand = Enumerable.Range(0, 3).SelectMany(row => (int[])[10 + (7 * row), 11 + (7 * row)]);
                var result = Enumerable.Range(0, 3).Select(row => start + (pitch * row));
                var (from, gap) = (start, pitch - 1);
                void Product() => MatrixMultiply.Multiply<int>(
                    new ReadOnlySpan2D<int>(memory, 10, 3, 2, 5), new int[2, 1], new Span2D<int>(memory, from, 3, 1, gap));
                if (operand.Intersect(result).Any())
                    Refused("a", Product);
                else
                    Product();
            }

        Assert.Equal(new int[64], memory);
    }

    [Fact]
    public void WhatIsEmptySharesNothing()
    {
        var memory = new float[6];
        MatrixMultiply.Multiply<float>(new ReadOnlySpan2D<float>(memory, 2, 2, 0, 0), new float[0, 3], new Span2D<float>(memory, 0, 2, 3, 0));
        MatrixMultiply.Multiply<float>(new ReadOnlySpan2D<float>(memory, 0, 2, 3, 0), new float[3, 0], new Span2D<float>(memory, 2, 2, 0, 0));
        Assert.Equal(new float[6], memory);
    }

    [Fact]
    public void ARowIsNotAddedToTheMatrixThatItLiesIn()
    {
        var memory = new float[9];
        Refused("row", () => Rows.AddToEach(memory.AsSpan(4, 2), new Span2D<float>(memory, 1, 2, 2, 0)), "matrix");
        Rows.AddToEach(memory.AsSpan(5, 2), new Span2D<float>(memory, 1, 2, 2, 0));
        Rows.AddToEach(memory.AsSpan(3, 2), new Span2D<float>(memory, 1, 2, 2, 2));
        Assert.Equal(new float[9], memory);
    }

    [Fact]
    public void ColumnsAreNotSummedIntoTheMatrix()
    {
        var memory = new float[9];
        Refused("matrix", () => Rows.ColumnSums(new ReadOnlySpan2D<float>(memory, 1, 2, 2, 0), memory.AsSpan(0, 2)), "sums");
        Rows.ColumnSums(new ReadOnlySpan2D<float>(memory, 2, 2, 2, 0), memory.AsSpan(0, 2));
        Rows.ColumnSums(new ReadOnlySpan2D<float>(memory, 1, 2, 2, 2), memory.AsSpan(3, 2));
        Assert.Equal(new float[9], memory);
    }

    static void Multiply(float[] memory, int a, int c, int b, int size) => MatrixMultiply.Multiply<float>(
        new ReadOnlySpan2D<float>(memory, a, size, size, 0), new ReadOnlySpan2D<float>(memory, b, size, size, 0), new Span2D<float>(memory, c, size, size, 0));

    static void Slices(int a, int b, int c)
    {
        var wide = new Span2D<float>(new float[2, 8]);
        wide.Fill(3);
        MatrixMultiply.Multiply<float>(wide.Slice(0, a, 2, 2), wide.Slice(0, b, 2, 2), wide.Slice(0, c, 2, 2));
        for (var j = 0; j < 8; j++)
            Assert.Equal(j - c is 0 or 1 ? 18 : 3, wide[1, j]);
    }

    static void Refused(string operand, Action action, string result = "c")
    {
        var error = Assert.Throws<ArgumentException>(result, action);
        Assert.Equal(
            $"{result} shares memory with {operand}: elements would be overwritten that are still to be read. Give it memory of its own. (Parameter '{result}')",
            error.Message);
    }
}
