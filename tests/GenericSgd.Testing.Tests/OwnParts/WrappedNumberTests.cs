using GenericSgd.Numbers;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>Number types around another one.</summary>
public sealed class WrappedNumberTests
{
    [Fact]
    public void An_unfused_number_keeps_all_laws() => Assert.True(NumberLaws.Check<Unfused<double>>(null, double.NaN, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon).Holds);

    [Fact]
    public void An_unfused_decimal_keeps_all_laws() => Assert.True(NumberLaws.Check<Unfused<decimal>>(null, decimal.MaxValue, decimal.MinValue).Holds);

    [Fact]
    public void An_unfused_half_keeps_all_laws() => Assert.True(NumberLaws.Check<Unfused<Half>>(null, Half.NaN, Half.MaxValue, Half.Epsilon).Holds);

    [Fact]
    public void A_counted_number_keeps_all_laws() => Assert.True(NumberLaws.Check<Counted<double>>(null, double.NaN, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon).Holds);

    [Fact]
    public void A_counted_decimal_keeps_all_laws()
    {
        using var counts = Counted.Start();
        Assert.True(NumberLaws.Check<Counted<decimal>>(null, decimal.MaxValue, decimal.MinValue).Holds);
    }

    [Fact]
    public void An_interval_keeps_all_laws() => Assert.True(NumberLaws.Check<Interval<double>>(null, double.NaN, double.NegativeInfinity, double.MaxValue, double.Epsilon, new(1, 1.5)).Holds);

    [Fact]
    public void An_interval_of_half_keeps_all_laws() => Assert.True(NumberLaws.Check<Interval<Half>>(null, Half.NaN, Half.MaxValue).Holds);

    [Fact]
    public void An_interval_of_decimal_keeps_all_laws() => Assert.True(NumberLaws.Check<Interval<decimal>>(null, decimal.MaxValue, new(0.1m, 0.15m)).Holds);

    [Fact]
    public void An_interval_of_pairs_keeps_all_laws() => Assert.True(NumberLaws.Check<Interval<DoubleDouble>>(null, DoubleDouble.NaN).Holds);
}
