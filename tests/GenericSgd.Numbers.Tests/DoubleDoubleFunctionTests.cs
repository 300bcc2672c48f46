using System.Numerics;
using Xunit.Abstractions;

namespace GenericSgd.Numbers.Tests;

public sealed class DoubleDoubleFunctionTests(ITestOutputHelper output)
{
    static readonly Random Random = new(42);

    // 10^-30 in units of u² is 81.
    const double ThirtyDigits = 81;

    static DoubleDouble Between(double low, double high) =>
        new(low + ((high - low) * Random.NextDouble()), Math.ScaleB(Random.NextDouble() - 0.5, -60) * Math.Abs(low));

    // From far below 1 to `largest`, so that small arguments are as frequent as large ones.
    static DoubleDouble Spread(double largest) => Between(0.9, 1.1) * (largest / 1.2 * Math.Pow(10, -12 * Random.NextDouble())) * (Random.Next(2) * 2 - 1);

    void Check(int count, Func<DoubleDouble> argument, Func<DoubleDouble, DoubleDouble> function, Func<Exact, Exact> truth, double bound = ThirtyDigits)
    {
        var worst = 0.0;
        for (var i = 0; i < count; i++)
        {
            var x = argument();
            var error = Exact.Of(function(x)).ErrorAgainst(truth(Exact.Of(x)));
            Assert.True(error <= bound, $"{error} u² at {x}");
            worst = Math.Max(worst, error);
        }

        output.WriteLine($"largest error seen: {worst:F2} u², {-Math.Log10(worst * Exact.UnitSquared):F2} digits");
        Assert.True(worst > 0);
    }

    static Exact One => new(1, 1);

    [Fact]
    public void Exp() => Check(60, () => Spread(650), DoubleDouble.Exp, FixedPoint.Exp);

    [Fact]
    public void Expm1() => Check(60, () => Spread(40), DoubleDouble.ExpM1, x => FixedPoint.Exp(x) - One);

    [Fact]
    public void Log() => Check(30, () => DoubleDouble.Abs(Spread(1e10)), DoubleDouble.Log, FixedPoint.Log);

    [Fact]
    public void LogNearOne() => Check(30, () => 1 + Spread(0.6), DoubleDouble.Log, FixedPoint.Log);

    [Fact]
    public void Log1p() => Check(30, () => Spread(0.99), DoubleDouble.LogP1, x => FixedPoint.Log(One + x));

    [Fact]
    public void Tanh() => Check(60, () => Spread(39), DoubleDouble.Tanh, FixedPoint.Tanh);

    [Theory]
    [InlineData(0.999, 1000)]
    [InlineData(0.9, 5000)]
    [InlineData(2, 1000.5)]
    [InlineData(3.7, -400)]
    [InlineData(1.0000001, 3e8)]
    [InlineData(1e-200, 1.4)]
    [InlineData(10, 8)]
    [InlineData(10, -7)]
    [InlineData(-10, 21)]
    public void Power(double x, double y)
    {
        var (a, b) = (new DoubleDouble(x, x * 1.1e-18), new DoubleDouble(y, double.IsInteger(y) ? 0 : y * 1e-18));
        var size = new Exact(BigInteger.Abs(Exact.Of(a).Numerator), Exact.Of(a).Denominator);
        var truth = FixedPoint.Exp(Exact.Of(b) * FixedPoint.Log(size));
        Assert.InRange(Exact.Of(DoubleDouble.Abs(DoubleDouble.Pow(a, b))).ErrorAgainst(truth), 0, ThirtyDigits);
        Assert.Equal(x < 0, DoubleDouble.Pow(a, b) < 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(710)]
    [InlineData(-760)]
    [InlineData(1e300)]
    [InlineData(-1e300)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void SpecialValuesAreThoseOfDouble(double x)
    {
        Close(Math.Exp(x), DoubleDouble.Exp(x));
        Close(x == 0 ? x : double.ExpM1(x), DoubleDouble.ExpM1(x));
        Close(Math.Log(x), DoubleDouble.Log(x));
        Close(x == 0 ? x : double.LogP1(x), DoubleDouble.LogP1(x));
        Close(Math.Tanh(x), DoubleDouble.Tanh(x));
        Close(Math.Sqrt(x), DoubleDouble.Sqrt(x));
        foreach (var y in new[] { 0, 1, 2, 3, -1, 0.5, 77, double.PositiveInfinity, double.NegativeInfinity, double.NaN })
        {
            Close(Math.Pow(x, y), DoubleDouble.Pow(x, y));
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-3)]
    [InlineData(1e-9)]
    [InlineData(30)]
    [InlineData(-710)]
    public void ComposedFunctionsAgreeWithDouble(double x)
    {
        Close(Math.Sinh(x), Functions<DoubleDouble>.Sinh(x));
        Close(Math.Cosh(x), Functions<DoubleDouble>.Cosh(x));
        Close(Math.Asinh(x), Functions<DoubleDouble>.Asinh(x));
        Close(Math.Acosh(x), Functions<DoubleDouble>.Acosh(x));
        Close(Math.Atanh(x / 1000), Functions<DoubleDouble>.Atanh((DoubleDouble)x / 1000));
        Close(Math.Cbrt(x), Functions<DoubleDouble>.Cbrt(x));
        Close(double.Hypot(x, 2), Functions<DoubleDouble>.Hypot(x, 2));
        Close(Math.Log2(x), Functions<DoubleDouble>.Log2(x));
        Close(Math.Log10(x), Functions<DoubleDouble>.Log10(x));
        Close(double.Exp2(x), Functions<DoubleDouble>.Exp2(x));
        Close(double.Exp10(x / 3), Functions<DoubleDouble>.Exp10((DoubleDouble)(x / 3)));
    }

    [Fact]
    public void InfinitePowerSeesTheRest()
    {
        Assert.Equal(DoubleDouble.PositiveInfinity, DoubleDouble.Pow(new(1, 1e-30), double.PositiveInfinity));
        Assert.Equal(DoubleDouble.Zero, DoubleDouble.Pow(new(1, -1e-30), double.PositiveInfinity));
        Assert.Equal(DoubleDouble.One, DoubleDouble.Pow(1, double.PositiveInfinity));
    }

    static void Close(double expected, DoubleDouble actual)
    {
        if (double.IsFinite(expected) && expected != 0)
        {
            Assert.InRange(Math.Abs((actual.High - expected) / expected), 0, 2e-15);
        }
        else
        {
            Assert.Equal(expected, actual.High);
            Assert.Equal(double.IsNegative(expected),
                double.IsNegative(actual.High) && !double.IsNaN(expected) || double.IsNaN(expected) && double.IsNegative(expected));
        }
    }
}
