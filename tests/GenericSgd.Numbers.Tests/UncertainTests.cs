using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>What numbers say of their own error.</summary>
public class UncertainTests
{
    [Fact]
    public void AnIntervalIsOffByItsWidthAtMost()
    {
        IUncertain interval = new Interval<double>(1, 1.5);
        Assert.Equal(0.5, interval.Error);
        Assert.True(interval.MayBe(1.25));
        Assert.True(interval.MayBe(1.5));
        Assert.False(interval.MayBe(Real.Parse("1.50000000000000000000001")));
        Assert.Equal(0, ((IUncertain)new Interval<decimal>(0.1m)).Error);
        Assert.Equal(double.PositiveInfinity, ((IUncertain)new Interval<double>(1, double.PositiveInfinity)).Error);
    }

    [Fact]
    public void AHalfInfiniteIntervalKnowsNothing()
    {
        Assert.Equal(double.PositiveInfinity, ((IUncertain)new Interval<double>(double.NegativeInfinity, 1)).Error);
        Assert.Equal(double.PositiveInfinity, ((IUncertain)new Interval<double>(double.NaN)).Error);
        Assert.True(((IUncertain)new Interval<double>(double.NegativeInfinity, 1)).MayBe(-1000));
        Assert.False(((IUncertain)new Interval<double>(double.NegativeInfinity, 1)).MayBe(2));
    }

    [Fact]
    public void SamplesEstimateAndExcludeNothing()
    {
        var samples = new Stochastic<double>(100, 100.001, 100.002);
        IUncertain uncertain = samples;
        Assert.Equal(samples.Digits, Math.Log10(100.001 / uncertain.Error), 1e-9);
        Assert.Null(uncertain.MayBe(-7));
        Assert.Equal(double.PositiveInfinity, ((IUncertain)new Stochastic<float>(float.NaN)).Error);
    }
}
