using GenericSgd.Precision.Measuring;

namespace GenericSgd.Precision.Tests.Measuring;

/// <summary>Which epochs are looked at.</summary>
public class WatchPlanTests
{
    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 1, 2 })]
    [InlineData(3, new[] { 1, 2, 3 })]
    [InlineData(5, new[] { 1, 2, 5 })]
    [InlineData(10, new[] { 1, 2, 5, 10 })]
    [InlineData(11, new[] { 1, 2, 5, 10, 11 })]
    [InlineData(200, new[] { 1, 2, 5, 10, 20, 50, 100, 200 })]
    [InlineData(2_000_000_001, new[]
    {
        1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000,
        10_000_000, 20_000_000, 50_000_000, 100_000_000, 200_000_000, 500_000_000, 1_000_000_000, 2_000_000_000, 2_000_000_001,
    })]
    public void CheckpointsAreRoundNumbersAndTheLastEpoch(int epochs, int[] checkpoints) => Assert.Equal(checkpoints, WatchPlan.CheckpointsTo(epochs));

    [Fact]
    public void TheFirstHundredEpochsAreWatchedAndLaterOnesToTwoPercent()
    {
        var plan = new WatchPlan(10_000, 1);
        Assert.Equal(Enumerable.Range(1, 100), plan.Watched[..100]);
        Assert.Equal([102, 104], plan.Watched[100..102]);
        Assert.Equal(10_000, plan.Watched[^1]);
        Assert.True(plan.Watched.Length is > 250 and < 360, $"{plan.Watched.Length}");
        for (var i = 101; i < plan.Watched.Length; i++)
            Assert.InRange(plan.Watched[i], plan.Watched[i - 1] + 1, (int)(plan.Watched[i - 1] * 1.02) + 1);
    }

    [Fact]
    public void TheEpochBeforeIsTheWatchedOne()
    {
        var plan = new WatchPlan(10_000, 1);
        Assert.Equal(0, plan.Before(1));
        Assert.Equal(1, plan.Before(2));
        Assert.Equal(plan.Watched[^2], plan.Before(10_000));
        Assert.Equal(0, plan.Before(9_999_999));
    }

    // 4,000,000 numbers are held; beyond them the ratio doubles its distance from 1 until they fit or only checkpoints are left.
    [Fact]
    public void SoManyAreWatchedAsFit()
    {
        var fine = new WatchPlan(1000, 1).Watched;
        Assert.Equal(fine, new WatchPlan(1000, 4_000_000 / fine.Length).Watched);
        var coarser = new WatchPlan(1000, 4_000_000 / fine.Length + 1).Watched;
        Assert.InRange(coarser.Length, 30, fine.Length - 1);
        var least = new WatchPlan(1000, 4_000_000);
        Assert.Equal(least.Checkpoints, least.Watched);
    }
}
