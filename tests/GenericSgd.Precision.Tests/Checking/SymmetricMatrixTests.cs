using GenericSgd.Numbers;
using GenericSgd.Precision.Checking;

namespace GenericSgd.Precision.Tests.Checking;

/// <summary>Eigenvalues that are known, and the equation of each vector.</summary>
public class SymmetricMatrixTests
{
    [Fact]
    public void OfTwoByTwo() => Assert.Equal([1, 3], Eigenvalues(new DoubleDouble[,] { { 2, 1 }, { 1, 2 } }));

    [Fact]
    public void OfADiagonal() => Assert.Equal([-4, 0, 7], Eigenvalues(new DoubleDouble[,] { { 7, 0, 0 }, { 0, -4, 0 }, { 0, 0, 0 } }));

    // Toeplitz: 2 - 2 cos(k pi / 4).
    [Fact]
    public void OfThreeByThree()
    {
        var values = Eigenvalues(new DoubleDouble[,] { { 2, -1, 0 }, { -1, 2, -1 }, { 0, -1, 2 } });
        Assert.Equal(2 - Math.Sqrt(2), values[0], 1e-15);
        Assert.Equal(2, values[1], 1e-15);
        Assert.Equal(2 + Math.Sqrt(2), values[2], 1e-15);
    }

    [Fact]
    public void OfOppositeSigns() => Assert.Equal([-5, 5], Eigenvalues(new DoubleDouble[,] { { 3, 4 }, { 4, -3 } }));

    [Fact]
    public void OfEqualDiagonalAndNegativeEntry() =>
        Assert.Equal([-1, 1], Eigenvalues(new DoubleDouble[,] { { 0.5, -0.5 }, { -0.5, 0.5 } }).Select(value => value * 2 - 1));

    // Far apart, both ways round: the square of the slope would overflow.
    [Theory]
    [InlineData(1e200, 0)]
    [InlineData(0, 1e200)]
    public void OfASteepOne(double first, double second)
    {
        var values = Eigenvalues(new DoubleDouble[,] { { first, 1e70 }, { 1e70, second } });
        Assert.Equal(-1e-60, values[0], 1e-72);
        Assert.Equal(1e200, values[1]);
    }

    static double[] Eigenvalues(DoubleDouble[,] matrix)
    {
        var before = (DoubleDouble[,])matrix.Clone();
        var (values, vectors) = SymmetricMatrix.Eigen(matrix);
        var count = values.Length;
        var scale = values.Max(value => Math.Abs(value.High));
        for (var i = 0; i < count; i++)
        {
            DoubleDouble length = 0;
            for (var row = 0; row < count; row++)
            {
                DoubleDouble product = 0;
                for (var k = 0; k < count; k++)
                    product += before[row, k] * vectors[k, i];
                Assert.InRange(Math.Abs((product - values[i] * vectors[row, i]).High), 0, 1e-29 * scale);
                length += vectors[row, i] * vectors[row, i];
            }

            Assert.InRange(Math.Abs((length - 1).High), 0, 1e-29);
        }

        return [.. values.Select(value => value.High).Order()];
    }
}
