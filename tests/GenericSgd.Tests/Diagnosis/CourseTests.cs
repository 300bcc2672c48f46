using GenericSgd.Diagnosis;

namespace GenericSgd.Tests.Diagnosis;

/// <summary>Courses made to show one behaviour each.</summary>
public class CourseTests
{
    static Course Of(Func<int, double> value, int epochs = 200) =>
        Course.Of<double>("p", Enumerable.Range(0, epochs + 1).Select(value).ToArray());

    [Fact]
    public void NoMovementIsDead() => Assert.Equal(CourseKind.Dead, Of(_ => 0.5).Kind);

    [Fact]
    public void AFastApproachSettles()
    {
        var course = Of(epoch => 3 - 3 * Math.Pow(0.8, epoch));
        Assert.Equal(CourseKind.Settles, course.Kind);
        Assert.Equal(3, course.Limit, 1e-12);
        Assert.Equal(4, course.HalfWay);        // 0.8^3 > 1/2 >= 0.8^4
        Assert.Equal(21, course.Arrival);       // 0.8^20 > 1/100 >= 0.8^21
        Assert.Null(course.PeakEpoch);
    }

    [Fact]
    public void ASlowApproachCrawlsTowardsTheLimitThatItHasNotReached()
    {
        var course = Of(epoch => 8 - 8 * Math.Pow(0.99, epoch));
        Assert.Equal(CourseKind.Crawls, course.Kind);
        Assert.Equal(8, course.Limit, 1e-9);
        Assert.Equal(69, course.HalfWay);
        Assert.Null(course.Arrival);
    }

    [Fact]
    public void AnOvershootIsMeasuredInItsWay()
    {
        var course = Of(epoch => 2 + 3 * Math.Pow(0.9, epoch) - 5 * Math.Pow(0.5, epoch));
        Assert.Equal(CourseKind.Overshoots, course.Kind);
        Assert.Equal(2, course.Limit, 1e-6);
        Assert.Equal(4, course.PeakEpoch);
        Assert.Equal((3 * 0.6561 - 5 * 0.0625) / 2, course.Excess, 1e-6);
    }

    [Fact]
    public void SignsThatAlternateOscillate() => Assert.Equal(CourseKind.Oscillates, Of(epoch => 1 + Math.Pow(-0.9, epoch)).Kind);

    [Fact]
    public void GrowingStepsRunAway() => Assert.Equal(CourseKind.RunsAway, Of(epoch => Math.Pow(-1.1, epoch)).Kind);

    [Fact]
    public void OneValueIsACourse() => Assert.Equal(CourseKind.Dead, Course.Of<float>("p", [1f]).Kind);

    [Fact]
    public void NoValueIsNone() => Assert.Throws<ArgumentException>(() => Course.Of<float>("p", []));
}
