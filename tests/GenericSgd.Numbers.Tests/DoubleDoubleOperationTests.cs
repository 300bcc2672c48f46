using Xunit.Abstractions;

namespace GenericSgd.Numbers.Tests;

public sealed class DoubleDoubleOperationTests(ITestOutputHelper output)
{
    static readonly Random Random = new(20261124);

    // Any pair: random bits, a rest of full size, one far below or none, and a partner that nearly cancels now and then.
    static DoubleDouble Any(int range)
    {
        var high = Math.ScaleB(Random.NextDouble() + 1, Random.Next(-range, range)) * (Random.Next(2) * 2 - 1);
        var low = Random.Next(8) switch
        {
            0 => 0,
            1 => Math.ScaleB(high, -Random.Next(54, 120)),
            _ => Math.BitIncrement(Math.Abs(high)) - Math.Abs(high),
        };
        return new DoubleDouble(high, low * (Random.NextDouble() - 0.5));
    }

    static DoubleDouble Near(DoubleDouble x) => Random.Next(4) switch
    {
        0 => new DoubleDouble(x.High, x.Low * Random.NextDouble()),
        1 => new DoubleDouble(Math.BitIncrement(x.High), x.Low),
        2 => new DoubleDouble(x.High * (1 + Math.ScaleB(1, -Random.Next(20, 52))), -x.Low),
        _ => Any(30),
    };

    double Worst(int count, Func<DoubleDouble, DoubleDouble, DoubleDouble> operation, Func<Exact, Exact, Exact> truth, bool cancel)
    {
        var worst = 0.0;
        for (var i = 0; i < count; i++)
        {
            var x = Any(30);
            var y = cancel ? Near(x) : Any(30);
            var exact = truth(Exact.Of(x), Exact.Of(y));
            var result = Exact.Of(operation(x, y));
            worst = exact.Numerator.IsZero ? Math.Max(worst, result.Numerator.IsZero ? 0 : double.PositiveInfinity)
                : Math.Max(worst, result.ErrorAgainst(exact));
        }

        output.WriteLine($"largest error seen: {worst:F3} u²");
        return worst;
    }

    [Fact]
    public void SumIsWithin3Units() => Assert.InRange(Worst(20000, (x, y) => x + y, (x, y) => x + y, cancel: false), 1, 3.0000001);

    [Fact]
    public void DifferenceOfNeighboursIsWithin3Units() => Assert.InRange(Worst(20000, (x, y) => x - y, (x, y) => x - y, cancel: true), 0.5, 3.0000001);

    [Fact]
    public void ProductIsWithin5Units() => Assert.InRange(Worst(20000, (x, y) => x * y, (x, y) => x * y, cancel: false), 1, 5);

    [Fact]
    public void QuotientIsWithin15Units() => Assert.InRange(Worst(20000, (x, y) => x / y, (x, y) => x / y, cancel: false), 1, 15.0000001);

    [Fact]
    public void SquareRootIsWithin25Eighths() =>
        Assert.InRange(Worst(1000, (x, _) => DoubleDouble.Sqrt(DoubleDouble.Abs(x)), (x, _) =>
            FixedPoint.Sqrt(new Exact(System.Numerics.BigInteger.Abs(x.Numerator), x.Denominator)), cancel: false), 0.5, 3.125);

    [Fact]
    public void ResultsArePairsOfANearestDoubleAndItsRest()
    {
        for (var i = 0; i < 20000; i++)
        {
            var x = Any(30);
            var y = Near(x);
            Assert.All(new[] { x + y, x - y, x * y, x / y }, r => Assert.Equal(r.High, r.High + r.Low));
        }
    }

    [Fact]
    public void RemainderIsExact()
    {
        for (var i = 0; i < 500; i++)
        {
            var x = Any(40);
            var y = Any(10);
            var rest = Exact.Of(x % y);
            var whole = (Exact.Of(x) - rest) / Exact.Of(y);
            Assert.True(Exact.Of(DoubleDouble.Abs(x % y)).ErrorAgainst(Exact.Of(y)) > 0 && DoubleDouble.Abs(x % y) < DoubleDouble.Abs(y));
            var distance = whole.Fixed(60) & ((1L << 60) - 1);
            Assert.True(distance < 1L << 20 || distance > (1L << 60) - (1L << 20), $"{x} % {y}");
        }
    }

    [Theory]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(1, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(-0.0, -0.0)]
    [InlineData(0, -0.0)]
    [InlineData(0, -3)]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(double.MaxValue, -double.MaxValue)]
    [InlineData(1e-200, -1e-200)]
    [InlineData(1e-300, 1e300)]
    [InlineData(-3, 3)]
    public void WhereDoubleIsSpecialSoIsThePair(double x, double y)
    {
        DoubleDouble a = x;
        DoubleDouble b = y;
        foreach (var (pair, inDouble) in new[] { (a + b, x + y), (a - b, x - y), (a * b, x * y), (a / b, x / y), (a % b, x % y) })
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(double.IsNaN(inDouble) ? double.NaN : inDouble),
                BitConverter.DoubleToInt64Bits(double.IsNaN(pair.High) ? double.NaN : pair.High));
            Assert.True(double.IsFinite(inDouble) || pair.Low == 0);
        }
    }

    [Fact]
    public void LargestNumberOverflowsAndDoesNotBecomeNonsense()
    {
        Assert.Equal(DoubleDouble.PositiveInfinity, DoubleDouble.MaxValue + DoubleDouble.MaxValue);
        Assert.Equal(DoubleDouble.NegativeInfinity, DoubleDouble.MinValue * 2);
        Assert.Equal(DoubleDouble.MaxValue, DoubleDouble.MaxValue + 1);
        Assert.Equal(DoubleDouble.MaxValue, DoubleDouble.MaxValue * 1);
        Assert.Equal(DoubleDouble.PositiveInfinity, DoubleDouble.MaxValue + double.ScaleB(1, 971));
        Assert.NotEqual(DoubleDouble.One, DoubleDouble.One + DoubleDouble.Epsilon);
    }
}
