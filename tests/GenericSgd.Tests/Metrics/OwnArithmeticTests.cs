using GenericSgd.Metrics;
using GenericSgd.Numbers;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Metrics;

/// <summary>Where a number is not finite, or a type has no exact value, statistics and metrics are computed by its own arithmetic.</summary>
public class OwnArithmeticTests
{
    const double Infinity = double.PositiveInfinity;

    [Fact]
    public void WhatIsExplainedOfNumbersThatAreNotFinite()
    {
        Assert.Equal(-Infinity, R2([Infinity, 2], [1, 2]));
        Assert.Equal(double.NaN, R2([double.NaN, 2], [1, 2]));
        Assert.Equal(double.NaN, R2([double.NaN, 2], [2, 2]));
        Assert.Equal(0, R2([Infinity, 2], [2, 2]));

        // A constant output that is hit counts 1, one that is infinitely far 0.
        Assert.Equal(0.5, Regression.R2<double>(new[,] { { 3, 7 }, { 3, Infinity } }, new double[,] { { 3, 7 }, { 3, 7 } }));
        Assert.Equal(-Infinity, Regression.R2<double>(new[,] { { 1, 7 }, { 3, Infinity } }, new double[,] { { 1, 7 }, { 3, 8 } }));

        static double R2(double[] prediction, double[] target) =>
            Regression.R2<double>(new[,] { { prediction[0] }, { prediction[1] } }, new[,] { { target[0] }, { target[1] } });
    }

    [Fact]
    public void OfIntervalsThatHoldTheExactValue()
    {
        Interval<double>[,] prediction = { { 1 }, { 2 }, { 3 }, { 2 } }, target = { { 1 }, { 2 }, { 3 }, { 6 } };
        Holds("2", Regression.RootMeanSquaredError<Interval<double>>(prediction, target));
        Holds("1", Regression.MeanAbsoluteError<Interval<double>>(prediction, target));
        Holds("-0.142857142857142857142857", Regression.R2<Interval<double>>(prediction, target));
        Holds("3", Regression.MeanAbsoluteError<Interval<double>>(prediction, target, [1, 0, 0, 3]));
    }

    // The sum is beyond the type, the mean is not.
    [Fact]
    public void TheMeanAndTheDeviationOfAnOwnType()
    {
        const double Large = 8.98846567431158e307;
        var (mean, deviation) = Statistics.MeanAndDeviation<Interval<double>>([2, 4, 4, 4, 5, 5, 7, 9]);
        Holds("5", mean);
        Holds("2", deviation);
        Holds("3", Statistics.Mean<Interval<double>>([1, 5], [1, 1]));
        Holds("4", Statistics.Mean<Interval<double>>([1, 5], [1, 3]));
        Holds("4", Statistics.Mean<Interval<double>>([1, 7, 5], [1, 0, 3]));
        Assert.InRange(Statistics.Mean<Interval<double>>([1.5 * Large, Large, 0.5 * Large]).Midpoint / Large, 1 - 1e-14, 1 + 1e-14);
        Assert.InRange(Statistics.Mean<Interval<double>>([1.5 * Large, Large], [3, 1]).Midpoint / Large, 1.375 - 1e-14, 1.375 + 1e-14);
        Assert.InRange(Statistics.MeanAndDeviation<Interval<double>>([1.5 * Large, 0.5 * Large]).Deviation.Midpoint / Large, 0.5 - 1e-14, 0.5 + 1e-14);
        Assert.Equal(Infinity, Statistics.Mean<double>([1, Infinity]));
        Assert.Equal(double.NaN, Statistics.Mean<double>([1, double.NaN]));
        Assert.Equal((Infinity, double.NaN), Statistics.MeanAndDeviation<double>([1, Infinity]));
    }

    static void Holds(string exact, Interval<double> interval)
    {
        Assert.True(interval.Contains(Real.Parse(exact)), $"{interval} does not hold {exact}");
        Assert.InRange(interval.Midpoint - Real.Parse(exact).To<double>(), -1e-13, 1e-13);
        Assert.InRange(interval.Width, 0, 1e-13);
    }
}
