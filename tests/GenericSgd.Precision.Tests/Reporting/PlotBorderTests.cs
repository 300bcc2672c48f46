using GenericSgd.Precision.Reporting;

namespace GenericSgd.Precision.Tests.Reporting;

/// <summary>The picture of a made result whose last epoch is a power of ten: it has a line and a number of its own.</summary>
public class PlotBorderTests
{
    [Fact]
    public void TheLastPowerOfTenIsMarked()
    {
        var picture = StudyPlot.Of(MadeStudy.Study, "Digits", "digits", 8, at => at.Digits.Parameters);
        Assert.Contains("text-anchor=\"middle\">1</text>", picture, StringComparison.Ordinal);
        Assert.Contains("text-anchor=\"middle\">10</text>", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("text-anchor=\"middle\">100</text>", picture, StringComparison.Ordinal);
        Assert.All(new[] { "0", "2", "4", "6", "8" }, mark => Assert.Contains($"text-anchor=\"end\">{mark}</text>", picture, StringComparison.Ordinal));
        Assert.DoesNotContain("text-anchor=\"end\">10</text>", picture, StringComparison.Ordinal);
    }
}
