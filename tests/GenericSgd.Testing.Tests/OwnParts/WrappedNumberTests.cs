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
}
