using FsCheck;
using FsCheck.Xunit;
using GenericSgd.Plotting.Ticks;

namespace GenericSgd.Plotting.Tests.Ticks;

public class LinearTicksTests
{
    static string[] Labels(double low, double high, int count, bool wholeNumbers = false) =>
        [.. LinearTicks.Between(low, high, count, wholeNumbers).Select(tick => tick.Label)];

    [Theory]
    [InlineData(0, 1000, 5, "0 200 400 600 800 1000")]
    [InlineData(-0.3, 0.3, 4, "−0.2 0 0.2")]
    [InlineData(0.9999, 1.0001, 4, "0.99990 0.99995 1.00000 1.00005 1.00010")]
    [InlineData(0, 3e-9, 3, "0 1·10⁻⁹ 2·10⁻⁹ 3·10⁻⁹")]
    [InlineData(1.000000009, 1.000000031, 3, "1.00000001 1.00000002 1.00000003")]
    [InlineData(-2e12, 2e12, 5, "−2·10¹² −1·10¹² 0 1·10¹² 2·10¹²")]
    public void TheyAreRoundNumbers(double low, double high, int count, string labels) =>
        Assert.Equal(labels, string.Join(' ', Labels(low, high, count)));

    [Fact]
    public void EpochsAreWholeNumbers() => Assert.Equal(["0", "1"], Labels(-0.02, 1.02, 10, wholeNumbers: true));

    [Property]
    public bool TheyLieInTheRangeInOrderAndDiffer(NormalFloat a, NormalFloat b, PositiveInt many)
    {
        var room = Room.Around([a.Get, b.Get]);
        if (!double.IsFinite(room.High - room.Low))
            return true;
        var count = 2 + many.Get % 20;
        var ticks = LinearTicks.Between(room.Low, room.High, count, wholeNumbers: false);
        return ticks.Length >= 1 && ticks.Length <= count + 1
            && ticks.All(tick => tick.Position >= room.Low && tick.Position <= room.High)
            && ticks.Zip(ticks.Skip(1)).All(pair => pair.First.Position < pair.Second.Position && pair.First.Label != pair.Second.Label);
    }
}
