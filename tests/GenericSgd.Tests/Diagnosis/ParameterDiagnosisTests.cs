using GenericSgd.Diagnosis;

namespace GenericSgd.Tests.Diagnosis;

/// <summary>Whether the rate is too high or too low: by how the parameter went, and by its pace beside that of the others.</summary>
public class ParameterDiagnosisTests
{
    static readonly double[] RunsAway = [0, 1, -10, 100], Oscillates = [0, 2, 0, 1, 1, 1, 1], Overshoots = [0, 3, 2, 2, 2, 2], Crawls = [0, 1, 2, 3, 4],
        Settles = [0, 1, 1], Dead = [1, 1];

    // The rate is 0.25 and the mean pace 0.5: with a curvature of 2 the rate suits.
    static (bool High, bool Low) Of(double[] course, double curvature)
    {
        var one = new ParameterDiagnosis(Course.Of<double>("p", course), curvature, 0.25, 0.5);
        return (one.IsRateTooHigh, one.IsRateTooLow);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(0)]
    public void WhateverThePace(double curvature)
    {
        Assert.Equal((true, false), Of(RunsAway, curvature));
        Assert.Equal((true, false), Of(Oscillates, curvature));
        Assert.Equal((false, false), Of(Settles, curvature));
        Assert.Equal((false, false), Of(Dead, curvature));
    }

    // Whoever is slower than the others is dragged past its limit by them.
    [Theory]
    [InlineData(1, false, true, true)]
    [InlineData(2, true, false, false)]
    [InlineData(4, true, false, false)]
    [InlineData(0, true, false, false)]
    public void ByThePace(double curvature, bool overshootIsHigh, bool overshootIsLow, bool crawlIsLow)
    {
        Assert.Equal((overshootIsHigh, overshootIsLow), Of(Overshoots, curvature));
        Assert.Equal((false, crawlIsLow), Of(Crawls, curvature));
    }
}
