using System.Globalization;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

public sealed class DualTests
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    static void Same<T>(T value, T derivative, Dual<T> actual)
        where T : System.Numerics.INumber<T> => Assert.True(actual.IsIdenticalTo(new Dual<T>(value, derivative)), actual.ToString(null, Invariant));

    [Fact]
    public void RulesOfArithmetic()
    {
        var (x, y) = (new Dual<decimal>(6, 2), new Dual<decimal>(3, 5));
        Same(9, 7, x + y);
        Same(3, -3, x - y);
        Same(18, 36, x * y);
        Same(2, -2.6666666666666666666666666667m, x / y);
        Same(-6, -2, -x);
        Same(1, 2 - 5, new Dual<decimal>(7, 2) % new Dual<decimal>(6, 5));
        Same(3, 1, Dual<decimal>.Variable(3));
        Same(3, 0, Dual<decimal>.Constant(3));
        Same(3, 0, New<Dual<decimal>>.From(3));
    }

    [Fact]
    public void KinksAreAsDocumented()
    {
        Same(2, -3, Dual<double>.Abs(new(-2, 3)));
        Same(0, 3, Dual<double>.Abs(new(0, 3)));
        Same(0, -3, Dual<double>.Abs(new(-0.0, 3)));
        Same(1, 2, Dual<double>.Max(new(1, 2), new(1, 5)));
        Same(1, 5, Dual<double>.Min(new(1, 2), new(1, 5)));
        Same(4, 7, Dual<double>.Max(new(1, 2), new(4, 7)));
        Same(double.NaN, 3, Dual<double>.Max(new(1, 2), new(double.NaN, 3)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    public void SmoothFunctionsWithASeamAtZeroHaveTheirDerivativeThere(double zero)
    {
        var x = Dual<double>.Variable(zero);
        Same(0.5, 0.25, Elementary<Dual<double>>.Sigmoid(x));
        Assert.Equal(0.5, Elementary<Dual<double>>.Softplus(x).Derivative, 1e-15);
        Assert.Equal(1, Functions<Dual<double>>.Sinh(x).Derivative, 1e-15);
        Assert.Equal(1, Functions<Dual<double>>.Asinh(x).Derivative, 1e-15);
        Assert.Equal(0, Functions<Dual<double>>.Cosh(x).Derivative, 1e-15);
        Assert.Equal(1, Dual<double>.Tanh(x).Derivative, 1e-15);
    }

    [Theory]
    [InlineData("3 + 2ε", 3, 2)]
    [InlineData("3", 3, 0)]
    [InlineData("-3.5 + -2.25ε", -3.5, -2.25)]
    [InlineData("1E-07 + 2E+20ε", 1e-7, 2e20)]
    [InlineData("NaN + -Infinityε", double.NaN, double.NegativeInfinity)]
    public void Text(string text, double value, double derivative)
    {
        Same(value, derivative, Dual<double>.Parse(text, Invariant));
        Assert.Equal(text, new Dual<double>(value, derivative).ToString(null, Invariant));
    }

    [Theory]
    [InlineData("ε")]
    [InlineData("3 + ε")]
    [InlineData("3 + 2")]
    [InlineData("3 2ε")]
    [InlineData("3+2ε")]
    [InlineData(" + 2ε")]
    public void RefusedText(string text)
    {
        Assert.False(Dual<double>.TryParse(text, Invariant, out _));
        Assert.Throws<FormatException>(() => Dual<double>.Parse(text, Invariant));
    }

    [Fact]
    public void SecondDerivativeByNesting()
    {
        var x = new Dual<Dual<decimal>>(Dual<decimal>.Variable(2), 1);
        var cube = x * x * x;
        Assert.Equal((8m, 12m, 12m, 12m), (cube.Value.Value, cube.Value.Derivative, cube.Derivative.Value, cube.Derivative.Derivative));
        Assert.Equal("(8 + 12ε) + (12 + 12ε)ε", cube.ToString(null, Invariant));
    }

    [Fact]
    public void AConstantStaysOneWhereTheSlopeIsInfinite() => Same(0, 0, Dual<decimal>.Sqrt(0));

    [Fact]
    public void ConversionsKeepTheValueOnly()
    {
        Assert.Equal(3, int.CreateChecked(new Dual<double>(3.9, 7)));
        Assert.Equal(0.1m, decimal.CreateChecked(new Dual<decimal>(0.1m, 7)));
        Same(2.5, 0, New<Dual<double>>.From(new Dual<decimal>(2.5m, 7)));
        Assert.Throws<OverflowException>(() => byte.CreateChecked(new Dual<double>(-1, 1)));
        Assert.Equal(255, byte.CreateSaturating(new Dual<double>(1e9, 1)));
    }

    [Fact]
    public void TheValueIsWhatTheTypeAloneComputes()
    {
        var x = Dual<double>.Variable(0.7);
        var y = new Dual<double>(-1.3, 0.4);
        Assert.Equal(((0.7 * -1.3) - 0.7) / -1.3, (((x * y) - x) / y).Value);
        Assert.Equal(Elementary<double>.Exp(0.7), Dual<double>.Exp(x).Value);
        Assert.Equal(Elementary<double>.Tanh(0.7), Dual<double>.Tanh(x).Value);
        Assert.Equal(Elementary<double>.Sigmoid(0.7), Elementary<Dual<double>>.Sigmoid(x).Value, 1e-15);
    }
}
