using System.Globalization;
using GenericSgd.Diagnosis;

namespace GenericSgd.Tests.Diagnosis;

/// <summary>Short courses whose figures are worked out by hand, on both sides of each border.</summary>
public class CourseFigureTests
{
    static Course Of(params double[] values) => Course.Of<double>("p", values);

    [Theory]
    [InlineData("does not move: it stands at 0.5 from the start.", "0.5 0.5 0.5")]
    [InlineData("settles at 1; within 1 % of its way from epoch 1 on.", "0 1 1 1 1")]
    [InlineData("settles at 1; within 1 % of its way from epoch 2 on.", "0 0 1 1 1")]
    [InlineData("crawls towards 1: half its way in epoch 3, within 1 % of its way from epoch 3 on.", "0 0 0 1 1")]
    [InlineData("crawls towards 4: half its way in epoch 2, within 1 % of its way from epoch 4 on.", "0 1 2 3 4")]
    [InlineData("crawls towards 8: half its way in epoch 1, not yet within 1 % of its way.", "0 4 6 7")]
    [InlineData("crawls towards 16: half its way not yet done, not yet within 1 % of its way.", "0 4 7")]
    [InlineData("runs away: from 0 to 100, with steps that grow.", "0 1 -10 100")]
    [InlineData("overshoots: 3 in epoch 1, 50 % of its way beyond 2; within 1 % of its way from epoch 2 on.", "0 3 2 2 2 2")]
    [InlineData("overshoots: -3 in epoch 1, 50 % of its way beyond -2; within 1 % of its way from epoch 2 on.", "0 -3 -2 -2 -2 -2")]
    [InlineData("oscillates around 1; within 1 % of its way from epoch 3 on.", "0 2 0 1 1 1 1")]
    public void ItIsSaidInASentence(string sentence, string values) =>
        Assert.Equal(sentence, Of([.. values.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))]).Sentence);

    [Fact]
    public void AllThatIsKnownOfAnOvershoot()
    {
        var course = Of(1, 4, 3, 3, 3, 3);
        Assert.Equal(("p", CourseKind.Overshoots, "overshoots", 5), (course.Name, course.Kind, course.Word, course.Epochs));
        Assert.Equal((1, 3, 3, 4, 0.5), (course.Start, course.End, course.Limit, course.Peak, course.Excess));
        Assert.Equal((1, 1, 2), (course.PeakEpoch, course.HalfWay, course.Arrival));
    }

    [Fact]
    public void WhatNeverWasBeyondHasItsLimitAsItsPeak()
    {
        var course = Of(0, 4, 6, 7);
        Assert.Equal((8, 8, 0, null), (course.Limit, course.Peak, course.Excess, course.PeakEpoch));
        Assert.Equal((7, 1, null), (course.End, course.HalfWay, course.Arrival));
        Assert.Equal(["does not move", "crawls", "settles"], new[] { Of(1), Of(0, 1, 2), Of(0, 1, 1) }.Select(one => one.Word));
    }

    // A twentieth of the way beyond is not yet an overshoot; the first of two equal peaks is the peak.
    [Fact]
    public void TheBorderOfAnOvershoot()
    {
        Assert.Equal((CourseKind.Settles, 0.05), (Of(0, 21, 20, 20, 20, 20).Kind, Of(0, 21, 20, 20, 20, 20).Excess));
        Assert.Equal(CourseKind.Overshoots, Of(0, 21.25, 20, 20, 20, 20).Kind);
        Assert.Equal(1, Of(0, 3, 3, 2, 2, 2, 2).PeakEpoch);
        Assert.Equal(2, Of(0, 2.5, 3, 2, 2, 2, 2).PeakEpoch);
    }

    // Ten times the first step is not yet running away, and two steps are too few.
    [Fact]
    public void TheBorderOfRunningAway()
    {
        Assert.NotEqual(CourseKind.RunsAway, Of(0, 1, 0, 10).Kind);
        Assert.Equal(CourseKind.RunsAway, Of(0, 1, 0, 10.5).Kind);
        Assert.Equal(CourseKind.RunsAway, Of(0, -1, 0, -10.5).Kind);
        Assert.NotEqual(CourseKind.RunsAway, Of(0, 1, 100).Kind);
    }

    // Half of the steps until its arrival, three at least, go back.
    [Fact]
    public void TheBorderOfOscillating()
    {
        Assert.Equal(CourseKind.Oscillates, Of(0, 0.5, 2, 0.5, 1, 1, 1, 1, 1).Kind);
        Assert.Equal(CourseKind.Overshoots, Of(0, 0.25, 0.5, 2, 0.5, 1, 1, 1, 1, 1, 1).Kind);
        Assert.Equal(CourseKind.Overshoots, Of(0, 0.5, 1.5, 1, 1, 1, 1).Kind);
        Assert.Equal(CourseKind.Overshoots, Of(0, 2, 1, 1, 1).Kind);
    }

    // The limit is made of three points a tenth of the run apart: 1 of 19 epochs, 2 of 20.
    [Fact]
    public void TheLimitLooksATenthOfTheRunBack()
    {
        double[] end = [0, 2, 4, 5, 6];
        Assert.Equal(8, Of([.. new double[16], .. end]).Limit);
        Assert.Equal(6, Of([.. new double[15], .. end]).Limit);
        Assert.Equal(4, Of(0, 2, 3).Limit);
        Assert.Equal(3, Of(2, 3).Limit);
        Assert.Equal(3, Of(0, 2, 3, 3).Limit);
        Assert.Equal(2, Of(0, 1, 2).Limit);
        Assert.Equal(1.5, Of(0, 2, 1.5).Limit);
    }

    // A hundredth and a half of the way count as reached.
    [Fact]
    public void TheBordersOfTheWay()
    {
        Assert.Equal((1, 2), (Of(0, 50, 99, 100, 100, 100, 100).HalfWay, Of(0, 50, 99, 100, 100, 100, 100).Arrival));
        Assert.Equal((2, 3), (Of(0, 49, 98, 100, 100, 100, 100, 100).HalfWay, Of(0, 49, 98, 100, 100, 100, 100, 100).Arrival));
    }

    [Fact]
    public void WhatNoiseMovesStandsWhereItBelongs()
    {
        var course = Course.Of("p", [1, 1.5, 0.75, 1.25], 0.5, false);
        Assert.Equal((CourseKind.Settles, 1, 1.25, 1.25, 1.25), (course.Kind, course.Start, course.End, course.Limit, course.Peak));
        Assert.Equal((0, 0, 3, null), (course.HalfWay, course.Arrival, course.Epochs, course.PeakEpoch));
        Assert.Equal("settles at 1.25, where it began; what moves it is noise.", course.Sentence);
        Assert.Equal("p", course.Name);
        Assert.NotEqual(0, Course.Of("p", [1, 1.5, 0.75, 1.25], 0.4375, false).Arrival);
        Assert.Equal(CourseKind.Dead, Course.Of("p", [1, 1, 1], 0.5, false).Kind);
    }

    // Nearer to its limit than the noise is arrived, if that is more than a hundredth of its way.
    [Fact]
    public void NoiseIsArrival()
    {
        double[] values = [0, 60, 92, 100, 100, 100, 100];
        Assert.Equal((3, 3, 2, 2), (Course.Of("p", values, 0, false).Arrival, Course.Of("p", values, 7.5, false).Arrival,
            Course.Of("p", values, 8, false).Arrival, Course.Of("p", values, 20, false).Arrival));
    }

    // Of a run that diverged it is enough that the largest step is in the second half.
    [Fact]
    public void AfterDivergenceStepsThatGrowAtAllRunAway()
    {
        Assert.Equal(CourseKind.RunsAway, Course.Of("p", [0, 1, 2, 3.5, 4], 0, true).Kind);
        Assert.Equal(CourseKind.RunsAway, Course.Of("p", [0, -1, -2, -3.5, -4], 0, true).Kind);
        Assert.NotEqual(CourseKind.RunsAway, Course.Of("p", [0, 1, 2, 3.5, 4], 0, false).Kind);
        Assert.Equal(CourseKind.Crawls, Course.Of("p", [0, 1, 2, 3, 4], 0, true).Kind);
        Assert.Equal(CourseKind.Crawls, Course.Of("p", [0, 1, 3, 4, 5], 0, true).Kind);
        Assert.Equal(CourseKind.RunsAway, Course.Of("p", [0, 1, 3, 6], 0, true).Kind);
    }

    [Fact]
    public void NoValuesAreNamed() => Assert.Equal(
        "A course has at least one value. (Parameter 'course')", Assert.Throws<ArgumentException>(() => Course.Of<float>("p", [])).Message);
}
