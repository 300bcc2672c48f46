using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

public sealed class DecimalDotTests
{
    [Fact]
    public void DotIsTheExactSumRoundedOnce() => Compare(4_000, 1);

    [Fact]
    [Trait("Category", "Long")]
    public void DotIsTheExactSumRoundedOnceOverManyCases() => Compare(200_000, 2);

    [Fact]
    public void SumIsTheExactSumRoundedOnce()
    {
        var random = new Random(3);
        for (var i = 0; i < 3_000; i++)
        {
            var values = Some(random, random.Next(0, 12));
            var ones = Enumerable.Repeat(1m, values.Length).ToArray();
            Same(DecimalReference.Dot(values, ones), () => DecimalDot.Sum(values));
        }
    }

    [Fact]
    public void TermsThatCancelMayEachBeOutOfRange()
    {
        Assert.Equal(7m, DecimalDot.Dot([decimal.MaxValue, decimal.MaxValue, 7m], [decimal.MaxValue, decimal.MinValue, 1m]));
        Assert.Equal(1m, DecimalDot.Sum([decimal.MaxValue, decimal.MaxValue, 1m, decimal.MinValue, decimal.MinValue]));
    }

    [Fact]
    public void ProductsBelowTheQuantumAddUp() =>
        Assert.Equal(1e-28m, DecimalDot.Dot([1e-14m, 1e-15m, 9e-15m], [9e-15m, 1e-14m, 0m]));

    [Fact]
    public void HalfOfTheQuantumGoesToEven()
    {
        Assert.Equal(0m, DecimalDot.Dot([5e-15m], [1e-14m]));
        Assert.Equal(2e-28m, DecimalDot.Dot([5e-15m], [3e-14m]));
        Assert.Equal(-2e-28m, DecimalDot.Dot([-5e-15m], [3e-14m]));
        Assert.Equal(1e-28m, DecimalDot.Dot([5e-15m, 1e-28m], [1e-14m, 1e-28m]));
    }

    [Fact]
    public void TheScaleOfAnExactResultIsTheOneDecimalKeeps()
    {
        Assert.Equal((1.50m * 2.0m + 1m).ToString(), DecimalDot.Dot([1.50m, 1m], [2.0m, 1m]).ToString());
        Assert.Equal("0.000", DecimalDot.Dot([0.00m], [0.0m]).ToString());
        Assert.Equal("1.00", DecimalDot.Sum([1m, 0.00m]).ToString());
        Assert.Equal("0", DecimalDot.Dot([], []).ToString());
    }

    [Fact]
    public void RoundingUpToTheLimitOverflowsAndJustBelowItDoesNot()
    {
        Assert.Equal(decimal.MaxValue, DecimalDot.Sum([decimal.MaxValue, 0.4m]));
        Assert.Throws<OverflowException>(() => DecimalDot.Sum([decimal.MaxValue, 0.5m]));
        Assert.Throws<OverflowException>(() => DecimalDot.Dot([decimal.MaxValue], [decimal.MaxValue]));
        Assert.Throws<OverflowException>(() => DecimalDot.Dot([decimal.MinValue], [1.1m]));
    }

    [Fact]
    public void DifferentLengthsAreNamed() =>
        Assert.Contains("2", Assert.Throws<ArgumentException>(() => DecimalDot.Dot([1m], [1m, 2m])).Message, StringComparison.Ordinal);

    static void Compare(int cases, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < cases; i++)
        {
            var left = Some(random, random.Next(0, 9));
            var right = Some(random, left.Length);
            Same(DecimalReference.Dot(left, right), () => DecimalDot.Dot(left, right));
        }
    }

    /// <summary>Values of one scale or of any, so that runs and changes of scale both come up.</summary>
    static decimal[] Some(Random random, int count)
    {
        int? scale = random.Next(2) == 0 ? random.Next(29) : null;
        return [.. Enumerable.Range(0, count).Select(_ => DecimalReference.Any(random, scale))];
    }

    static void Same(decimal? expected, Func<decimal> actual)
    {
        if (expected is { } value)
            Assert.Equal(decimal.GetBits(value), decimal.GetBits(actual()));
        else
            Assert.Throws<OverflowException>(() => actual());
    }
}
