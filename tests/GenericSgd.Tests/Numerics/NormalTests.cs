using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Random;

namespace GenericSgd.Tests.Numerics;

public sealed class NormalTests
{
    // From a library of arbitrary precision, at 60 digits.
    [Theory]
    [InlineData(0.5, -0.6931471805599453)]
    [InlineData(0.9999999, -1.0000000494736474e-07)]
    [InlineData(0.1, -2.3025850929940455)]
    [InlineData(3e-5, -10.41431317630212)]
    [InlineData(1e-19, -43.74911676688687)]
    [InlineData(5.421010862427522e-20, -44.3614195558365)]
    [InlineData(0.7071, -0.346583180371942)]
    [InlineData(0.7072, -0.3464417676587033)]
    [InlineData(1, 0)]
    public void LogIsWithinTwoLastPlaces(double x, double expected) =>
        Assert.InRange(Math.Abs(PortableLog.Of(x) - expected), 0, 2 * (Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected)));

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.49, 0.025068908258711057)]
    [InlineData(0.3, 0.5244005127080408)]
    [InlineData(0.1, 1.2815515655446004)]
    [InlineData(0.075, 1.439531470938456)]
    [InlineData(0.0749, 1.4402382675279637)]
    [InlineData(0.01, 2.326347874040841)]
    [InlineData(1e-5, 4.264890793922825)]
    [InlineData(2e-11, 6.604077590405634)]
    [InlineData(1e-11, 6.706023155495136)]
    [InlineData(1e-15, 7.941345326170997)]
    [InlineData(5.421010862427522e-20, 9.080155124873613)]
    public void QuantileHasFifteenDigits(double tail, double expected) =>
        Assert.InRange(Math.Abs(NormalQuantile.OfTail(tail) - expected), 0, 1e-15 * Math.Max(1, expected));

    [Fact]
    public void NumbersHaveTheMomentsOfTheNormalDistribution()
    {
        const int Count = 20_000;
        var numbers = Enumerable.Range(0, Count).Select(i => Philox.Normal<double>(11, 0, (ulong)i)).ToArray();

        // Four standard errors each; the stream is fixed.
        Assert.InRange(numbers.Average(), -4 / Math.Sqrt(Count), 4 / Math.Sqrt(Count));
        Assert.InRange(numbers.Average(x => x * x), 1 - 4 * Math.Sqrt(2.0 / Count), 1 + 4 * Math.Sqrt(2.0 / Count));
        Assert.InRange(numbers.Average(x => x * x * x * x), 3 - 4 * Math.Sqrt(96.0 / Count), 3 + 4 * Math.Sqrt(96.0 / Count));
        Assert.InRange(numbers.Count(x => Math.Abs(x) < 1.959963984540054) / (double)Count, 0.944, 0.956);
    }

    // The fingerprint of these numbers must be the same on every machine.
    [Fact]
    public void NumbersAreTheSameEverywhere()
    {
        var numbers = Enumerable.Range(0, 1000).Select(i => Philox.Normal<double>(2026, 1, (ulong)i)).ToArray();
        Assert.Equal("f4a457dfbd87c1b6498e067b1b049a4582e0adf6d5547e9980c011b990c62e9e", Fingerprint.Of<double>(numbers));
    }
}
