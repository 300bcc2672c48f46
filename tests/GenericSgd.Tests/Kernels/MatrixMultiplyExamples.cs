using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

public sealed class MatrixMultiplyExamples
{
    static readonly int[,] A = { { 1, 2, 3 }, { 4, 5, 6 } };

    static readonly int[,] B = { { 7, 8 }, { 9, 10 }, { 11, 12 } };

    [Fact]
    public void AProductByHand()
    {
        var c = new int[2, 2];
        MatrixMultiply.Multiply<int>(A, B, c);
        Assert.Equal(new[,] { { 58, 64 }, { 139, 154 } }, c);
    }

    [Fact]
    public void TheLeftOperandTransposed()
    {
        var c = new int[3, 3];
        MatrixMultiply.MultiplyTransposedLeft<int>(A, A, c);
        Assert.Equal(new[,] { { 17, 22, 27 }, { 22, 29, 36 }, { 27, 36, 45 } }, c);
    }

    [Fact]
    public void TheRightOperandTransposed()
    {
        var c = new int[2, 2];
        MatrixMultiply.MultiplyTransposedRight<int>(A, A, c);
        Assert.Equal(new[,] { { 14, 32 }, { 32, 77 } }, c);
    }

    [Fact]
    public void ShapesThatDoNotFitAreNamed()
    {
        var error = Assert.Throws<ArgumentException>(() => MatrixMultiply.Multiply<int>(A, A, new int[2, 3]));
        Assert.Contains("2 x 3", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MatrixMultiply.MultiplyTransposedLeft<int>(A, B, new int[3, 2]));
        Assert.Throws<ArgumentException>(() => MatrixMultiply.MultiplyTransposedRight<int>(A, B, new int[2, 3]));
    }

    [Fact]
    public void ASliceOfAWiderMatrix()
    {
        var wide = new Span2D<int>(new[,] { { 0, 1, 2, 3, 0 }, { 0, 4, 5, 6, 0 } });
        var c = new int[2, 2];
        MatrixMultiply.Multiply<int>(wide.Slice(0, 1, 2, 3), B, c);
        Assert.Equal(new[,] { { 58, 64 }, { 139, 154 } }, c);
    }

    [Fact]
    public void NothingToSumGivesZeros()
    {
        var c = new[,] { { 5f, 5f } };
        MatrixMultiply.Multiply<float>(new float[1, 0], new float[0, 2], c);
        Assert.Equal(new float[1, 2], c);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void NotANumberAndInfinityGoThrough(int size)
    {
        var (a, b, c) = (new double[size, size], new double[size, size], new double[size, size]);
        (a[0, 0], b[0, 0]) = (double.PositiveInfinity, 0);
        MatrixMultiply.Multiply<double>(a, b, c);
        Assert.True(double.IsNaN(c[0, 0]));
        b[0, 0] = -2;
        MatrixMultiply.Multiply<double>(a, b, c);
        Assert.Equal(double.NegativeInfinity, c[0, 0]);
    }

    [Fact]
    public void EachLinkIsFused()
    {
        // The square of 1 + 2^-27 needs 55 bits: unfused, the last of them would be gone before the subtraction.
        double[,] a = { { -1, 1 + 1.0 / (1 << 27) } };
        double[,] b = { { 1 + 2.0 / (1 << 27) }, { 1 + 1.0 / (1 << 27) } };
        var c = new double[1, 1];
        MatrixMultiply.Multiply<double>(a, b, c);
        Assert.Equal(Math.Pow(2, -54), c[0, 0]);
    }
}
