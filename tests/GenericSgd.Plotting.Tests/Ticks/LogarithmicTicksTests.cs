using GenericSgd.Plotting.Ticks;

namespace GenericSgd.Plotting.Tests.Ticks;

public class LogarithmicTicksTests
{
    static string Labels(double low, double high, int count) =>
        string.Join(' ', LogarithmicTicks.Between(low, high, count).Where(tick => tick.IsMajor).Select(tick => tick.Label));

    [Theory]
    [InlineData(-3.2, 3.7, 10, "0.001 0.01 0.1 1 10 100 1000")]
    [InlineData(-6.1, 1.2, 10, "10⁻⁶ 10⁻⁵ 10⁻⁴ 10⁻³ 10⁻² 10⁻¹ 10⁰ 10¹")]
    [InlineData(-20.5, 3.5, 10, "10⁻¹⁸ 10⁻¹⁵ 10⁻¹² 10⁻⁹ 10⁻⁶ 10⁻³ 10⁰ 10³")]
    [InlineData(-320, 305, 10, "10⁻³⁰⁰ 10⁻²⁰⁰ 10⁻¹⁰⁰ 10⁰ 10¹⁰⁰ 10²⁰⁰ 10³⁰⁰")]
    [InlineData(0.2, 1.8, 10, "2 5 10 20 50")]
    [InlineData(-7.1, -5.2, 10, "10⁻⁷ 2·10⁻⁷ 5·10⁻⁷ 10⁻⁶ 2·10⁻⁶ 5·10⁻⁶")]
    [InlineData(0.39, 0.5, 10, "2.5 2.6 2.7 2.8 2.9 3.0 3.1")]
    public void TheyReadWell(double low, double high, int count, string labels) => Assert.Equal(labels, Labels(low, high, count));

    [Fact]
    public void SmallTicksStandAtTwoToNine()
    {
        var between = LogarithmicTicks.Between(-0.1, 2.1, 10).Where(tick => !tick.IsMajor && tick.Position is > 0 and < 1).Select(tick => tick.Position);
        Assert.Equal(Enumerable.Range(2, 8).Select(digit => Math.Log10(digit)), between);
    }
}
