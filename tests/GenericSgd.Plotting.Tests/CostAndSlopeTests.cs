using GenericSgd.Costs;

namespace GenericSgd.Plotting.Tests;

public class CostAndSlopeTests
{
    [Fact]
    public void TheSlopeOfTheSquaredErrorFallsTowardsTheTarget()
    {
        var texts = Svg.Texts(Plots.CostAndSlope([new MeanSquaredError()]));
        Assert.Subset(texts.ToHashSet(),
            new HashSet<string> { "Mean squared error", "slope −8", "slope −5.5", "slope −3", "slope 3", "slope 5.5", "slope 8", "Slope", "Cost" });
    }

    [Fact]
    public void TheSlopeOfTheAbsoluteErrorStaysTheSame()
    {
        var texts = Svg.Texts(Plots.CostAndSlope([new MeanAbsoluteError()]));
        Assert.Contains("Mean absolute error", texts);
        Assert.Equal(3, texts.Count(text => text == "slope 1"));
        Assert.Equal(3, texts.Count(text => text == "slope −1"));
    }

    [Fact]
    public void BothStandSideBySideInOneFile()
    {
        using var folder = new TemporaryFolder();
        var file = ChapterPlots.SaveCostAndSlope(folder.Path);
        using var bitmap = Pixels.Of(File.ReadAllBytes(file));
        Assert.Equal(["slope.png"], folder.Entries);
        Assert.All([(0, 0), (800, 0), (0, 500), (800, 500)], corner =>
            Assert.InRange(Pixels.Dark(bitmap, corner.Item1, corner.Item2, corner.Item1 + 800, corner.Item2 + 500), 1000, 100_000));
    }

    [Fact]
    public void NoCostIsRefused() => Assert.Throws<ArgumentException>(() => Plots.CostAndSlope([]));
}
