using GenericSgd.Persistence;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Parts;

/// <summary>Rates by number, where a formula, a default or the end of a ramp could be another one.</summary>
public sealed class ScheduleValueTests
{
    static double Rate(string schedule, long step, int epoch, params double[] costs) =>
        Definitions.Parse<Schedule>(schedule).Rate<double>(new Moment(step, epoch), costs);

    // 0.5 / (1 + 0.25 t)
    [Theory]
    [InlineData("inverse-time-decay:0.5:0.25", 0, 9, 0.5)]
    [InlineData("inverse-time-decay:0.5:0.25", 4, 9, 0.25)]
    [InlineData("inverse-time-decay:0.5:0.25", 12, 9, 0.125)]
    [InlineData("inverse-time-decay:0.5:0.25:step", 12, 4, 0.125)]
    [InlineData("inverse-time-decay:0.5:0.25:epoch", 12, 4, 0.25)]
    public void InverseTime(string schedule, long step, int epoch, double rate) => Assert.Equal(rate, Rate(schedule, step, epoch));

    // Cycles of 4; then of 2, 6, 18. Half a cycle is half the way.
    [Theory]
    [InlineData("cosine-restarts:0.75:4:final=0.25", 2, 0.5)]
    [InlineData("cosine-restarts:0.75:4:final=0.25", 4, 0.75)]
    [InlineData("cosine-restarts:0.75:4:final=0.25", 6, 0.5)]
    [InlineData("cosine-restarts:1:2:3", 1, 0.5)]
    [InlineData("cosine-restarts:1:2:3", 2, 1)]
    [InlineData("cosine-restarts:1:2:3", 5, 0.5)]
    [InlineData("cosine-restarts:1:2:3", 8, 1)]
    [InlineData("cosine-restarts:1:2:3", 17, 0.5)]
    [InlineData("cosine-restarts:1:2:3", 26, 1)]
    public void CyclesBeginAgain(string schedule, int epoch, double rate) => Assert.Equal(rate, Rate(schedule, 1000, epoch), 1e-15);

    [Fact]
    public void TheLengthOfACycleStopsGrowingBeforeItGoesRound()
    {
        const string Long = "cosine-restarts:1:2147483647:2147483647:per=step";
        var second = (long)int.MaxValue * int.MaxValue;
        Assert.Equal(0.5, Rate(Long, int.MaxValue / 2, 0), 1e-8);
        Assert.Equal(1, Rate(Long, int.MaxValue, 0));
        Assert.Equal(0.5, Rate(Long, int.MaxValue + (second / 2), 0), 1e-8);
        Assert.Equal(1, Rate(Long, int.MaxValue + second, 0));
        Assert.Equal(0.5, Rate(Long, int.MaxValue + second + (1L << 62) - 1, 0), 1e-8);
    }

    // 1 + (1e-4 - 1) is not 1e-4.
    [Fact]
    public void ARampEndsAtItsEndToTheBit()
    {
        Assert.NotEqual(1e-4, 1 + (1e-4 - 1));
        Assert.Equal(1e-4, Rate("linear-ramp:1:0.0001:5", 0, 5));
        Assert.Equal(1e-4, Rate("linear-ramp:1:0.0001:5", 0, 6));
        Assert.Equal(0.0625, Rate("polynomial-decay:1:5:2:0.0625", 0, 5));
        Assert.Equal(0.0625, Rate("polynomial-decay:1:5:2:0.0625", 0, 6));
        Assert.Equal(0.1, Rate("warm-up:0.1:5:0.7", 0, 5));
        Assert.NotEqual(0.1, 0.7 + (0.1 - 0.7));
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.25)]
    [InlineData(3, 0.25)]
    [InlineData(4, 0.125)]
    public void MilestonesNeedNoOrder(int epoch, double rate) => Assert.Equal(rate, Rate("multi-step-decay:0.5:4/2:0.5", 100, epoch));

    [Theory]
    [InlineData("step-decay:0.5:1", 1, 0.05)]
    [InlineData("multi-step-decay:0.5:1", 1, 0.05)]
    [InlineData("exponential-decay:0.5:0.25", 1, 0.125)]
    [InlineData("cosine-decay:0.5:2", 1, 0.25)]
    [InlineData("cosine-restarts:0.5:2", 1, 0.25)]
    [InlineData("cosine-restarts:0.5:2", 3, 0.25)]
    [InlineData("polynomial-decay:0.5:2", 1, 0.25)]
    [InlineData("warm-up:0.5:2", 1, 0.25)]
    [InlineData("sequence(0.5,0.25):2", 1, 0.5)]
    public void WhatIsNotSaidIsTheDefault(string schedule, int epoch, double rate) => Assert.Equal(rate, Rate(schedule, 1000, epoch), 1e-16);

    static double Cosine(double from, double to, double fraction) => to + ((from - to) * (1 + Math.Cos(Math.PI * fraction)) / 2);

    // Up to 25 times the first rate at 0.3 of the way less a step, and down to a ten-thousandth of it in the last step.
    [Theory]
    [InlineData(0, 0.01)]
    [InlineData(1, 0.13)]
    [InlineData(2, 0.25)]
    [InlineData(9, 1e-6)]
    [InlineData(10, 1e-6)]
    [InlineData(99, 1e-6)]
    public void OneCycleHasTheFactorsOfItsSource(long step, double rate) => Assert.Equal(rate, Rate("one-cycle:0.01:10", step, 77), 1e-12);

    [Fact]
    public void OneCycleBetweenItsCorners()
    {
        for (var step = 0; step < 10; step++)
        {
            var rate = step < 3 ? Cosine(0.5, 2, step / 3.0) : Cosine(2, 0.125, (step - 3) / 6.0);
            Assert.Equal(rate, Rate("one-cycle:0.5:10:4:0.25:0.4", step, 0), 1e-12);
        }

        // Where the rise is shorter than a step it begins on its way down.
        for (var step = 0; step < 10; step++)
            Assert.Equal(Cosine(2, 0.125, (step + 0.5) / 9.5), Rate("one-cycle:0.5:10:4:0.25:0.05", step, 0), 1e-12);
    }

    // Smaller changes than 1e-8 are none.
    [Theory]
    [InlineData("reduce-on-plateau:1e-7:0.95:0", 1e-7)]
    [InlineData("reduce-on-plateau:2e-8:0.5:0", 2e-8)]
    [InlineData("reduce-on-plateau:3e-8:0.5:0", 1.5e-8)]
    public void AChangeThatIsNoChange(string schedule, double rate) => Assert.Equal(rate, Rate(schedule, 2, 2, 1, 1));

    [Fact]
    public void APlateauHasTheDefaultsOfItsSource()
    {
        double[] costs = [.. Enumerable.Repeat(1.0, 13)];
        Assert.Equal(0.5, Rate("reduce-on-plateau:0.5", 0, 11, costs[..11]));
        Assert.Equal(0.05, Rate("reduce-on-plateau:0.5", 0, 12, costs[..12]));
        Assert.Equal(0.05, Rate("reduce-on-plateau:0.5", 0, 13, costs[..13]));
        Assert.Equal(0.05, Rate("reduce-on-plateau:0.5:patience=0", 0, 2, 1, 0.99991));
        Assert.Equal(0.5, Rate("reduce-on-plateau:0.5:patience=0", 0, 2, 1, 0.99989));
        Assert.Equal(0.05, Rate("reduce-on-plateau:0.5:patience=0:threshold=0", 0, 2, 1, 1));
        Assert.Equal(0.5, Rate("reduce-on-plateau:0.5:patience=0:threshold=0", 0, 2, 1, 0.9999999));
    }

    // What counts steps begins at its milestone in steps, and an epoch is an epoch to it.
    [Theory]
    [InlineData("sequence(0.5,step-decay:0.25:2:0.5):4", 9, 4, 0.25)]
    [InlineData("sequence(0.5,step-decay:0.25:2:0.5):4", 0, 6, 0.125)]
    [InlineData("sequence(0.5,step-decay:0.25:2:0.5:step):4", 2, 4, 0.125)]
    [InlineData("sequence(0.5,step-decay:0.25:2:0.5:step):4:step", 3, 9, 0.5)]
    [InlineData("sequence(0.5,step-decay:0.25:2:0.5:step):4:step", 4, 9, 0.25)]
    [InlineData("sequence(0.5,step-decay:0.25:2:0.5:step):4:step", 6, 9, 0.125)]
    [InlineData("sequence(0.5,step-decay:0.25:2:0.5:epoch):4:step", 6, 2, 0.125)]
    [InlineData("warm-up(step-decay:0.25:2:0.5):4", 100, 6, 0.125)]
    [InlineData("warm-up(step-decay:0.25:2:0.5:step):4:per=step", 6, 100, 0.125)]
    [InlineData("warm-up(step-decay:0.25:2:0.5:step):4:per=step", 2, 100, 0.125)]
    [InlineData("warm-up(step-decay:0.25:2:0.5:epoch):4:per=step", 6, 2, 0.125)]
    public void CountsBeginWhereAScheduleBegins(string schedule, long step, int epoch, double rate) => Assert.Equal(rate, Rate(schedule, step, epoch));

    // The costs of the epochs before it began are none of its own; where steps are counted all are.
    [Theory]
    [InlineData("sequence(0.5,reduce-on-plateau:0.25:0.5:0):2", 4, 0.125)]
    [InlineData("sequence(0.5,reduce-on-plateau:0.25:0.5:0):3", 4, 0.25)]
    [InlineData("sequence(0.5,reduce-on-plateau:0.25:0.5:0):4", 4, 0.25)]
    [InlineData("sequence(0.5,reduce-on-plateau:0.25:0.5:0):4", 9, 0.25)]
    [InlineData("sequence(0.5,reduce-on-plateau:0.25:0.5:0):2:step", 4, 0.03125)]
    [InlineData("warm-up(reduce-on-plateau:0.25:0.5:0):2", 4, 0.125)]
    [InlineData("warm-up(reduce-on-plateau:0.25:0.5:0):8", 4, 0.125)]
    [InlineData("warm-up(reduce-on-plateau:0.25:0.5:0):2:per=step", 4, 0.03125)]
    public void CostsCountFromWhereAScheduleBegins(string schedule, int epoch, double rate) => Assert.Equal(rate, Rate(schedule, 50, epoch, 1, 1, 1, 1));

    // Half holds whole numbers up to 2048: 100,000 steps become 1562 of 1562, and 50,000 half of it.
    [Fact]
    public void LongRampsInHalfHaveTheRightFraction()
    {
        var ramp = Definitions.Parse<Schedule>("linear-ramp:1:0.5:100000:step");
        Assert.Equal((Half)0.75, ramp.Rate<Half>(new Moment(50_000, 0)));
        Assert.Equal((Half)0.5, ramp.Rate<Half>(new Moment(100_000, 0)));
        Assert.Equal((Half)1, ramp.Rate<Half>(new Moment(0, 0)));
    }
}
