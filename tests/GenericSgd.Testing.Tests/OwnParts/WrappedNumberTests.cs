using GenericSgd.Numbers;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>Number types around another one.</summary>
public sealed class WrappedNumberTests
{
    [Fact]
    public void AnUnfusedNumberKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<Unfused<double>>(null, double.NaN, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon).Holds);

    [Fact]
    public void AnUnfusedDecimalKeepsAllLaws() => Assert.True(NumberLaws.Check<Unfused<decimal>>(null, decimal.MaxValue, decimal.MinValue).Holds);

    [Fact]
    public void AnUnfusedHalfKeepsAllLaws() => Assert.True(NumberLaws.Check<Unfused<Half>>(null, Half.NaN, Half.MaxValue, Half.Epsilon).Holds);

    [Fact]
    public void ACountedNumberKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<Counted<double>>(null, double.NaN, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon).Holds);

    [Fact]
    public void ACountedDecimalKeepsAllLaws()
    {
        using var counts = Counted.Start();
        Assert.True(NumberLaws.Check<Counted<decimal>>(null, decimal.MaxValue, decimal.MinValue).Holds);
    }

    [Fact]
    public void AnIntervalKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<Interval<double>>(null, double.NaN, double.NegativeInfinity, double.MaxValue, double.Epsilon, new(1, 1.5)).Holds);

    // Without the bounds of rounding: (x + y) - y is as wide as x and twice y, because an interval does not know that both y are the same number.
    // Beside numbers of few digits that width shows.
    [Fact]
    public void AnIntervalOfHalfKeepsAllOtherLaws() => Assert.True(
        NumberLaws.Check<Interval<Half>>(new() { Without = ["sum within its bound", "product within its bound"] }, Half.NaN, Half.MaxValue).Holds);

    [Fact]
    public void AnIntervalOfDecimalKeepsAllLaws() => Assert.True(NumberLaws.Check<Interval<decimal>>(null, decimal.MaxValue, new(0.1m, 0.15m)).Holds);

    [Fact]
    public void AnIntervalOfPairsKeepsAllLaws() => Assert.True(NumberLaws.Check<Interval<DoubleDouble>>(null, DoubleDouble.NaN).Holds);

    [Fact]
    public void AStochasticNumberKeepsAllLaws() => Assert.True(
        NumberLaws.Check<Stochastic<double>>(null, double.NaN, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon, new(1, 1.5, 1.25)).Holds);

    // Without the bound of a product: 1e-10 lies between 0 and the smallest Half, so in some samples it is 0, and dividing by it gives NaN there.
    [Fact]
    public void AStochasticHalfKeepsAllOtherLaws() => Assert.True(
        NumberLaws.Check<Stochastic<Half>>(new() { Without = ["product within its bound"] }, Half.NaN, Half.MaxValue).Holds);

    [Fact]
    public void AStochasticDecimalKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<Stochastic<decimal>>(null, decimal.MaxValue, new(0.1m, 0.15m, 0.1m)).Holds);
}
