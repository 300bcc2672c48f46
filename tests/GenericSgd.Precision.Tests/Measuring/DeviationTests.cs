using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;

namespace GenericSgd.Precision.Tests.Measuring;

/// <summary>How far numbers are from others, and how many digits that leaves.</summary>
public class DeviationTests
{
    const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(0, 5, Infinity, 0)]
    [InlineData(0, 0, Infinity, 0)]
    [InlineData(0.001, 1, 3, 0.001)]
    [InlineData(0.5, 5, 1, 0.1)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(20, 1, 0, 20)]
    [InlineData(1, 0, 0, Infinity)]
    [InlineData(Infinity, 1, 0, Infinity)]
    [InlineData(double.NaN, 1, 0, double.NaN)]
    public void DigitsAreScaleFree(double difference, double magnitude, double digits, double relative)
    {
        var deviation = new Deviation(difference, magnitude);
        Assert.Equal(digits, deviation.Digits, 1e-12);
        Assert.Equal(relative, deviation.Relative, 1e-12);
    }

    [Fact]
    public void TheLargestDifferenceIsHeldAgainstTheLargestMagnitudeOfTheReference()
    {
        DoubleDouble[] values = [1, -8.5, 100.25], reference = [1.5, -8, 100];
        Assert.Equal(new Deviation(0.5, 100), Deviation.Between(values, reference));
        Assert.Equal(new Deviation(0.5, 100.25), Deviation.Between(reference, values));
        Assert.Equal(new Deviation(0, 8), Deviation.Between([-8], [-8]));
        Assert.Equal(new Deviation(0, 0), Deviation.Between([], []));
    }

    [Theory]
    [InlineData(3, 5, 2)]
    [InlineData(5, 3, 2)]
    [InlineData(Infinity, 3, Infinity)]
    [InlineData(double.NaN, 3, Infinity)]
    [InlineData(3, Infinity, Infinity)]
    [InlineData(3, double.NaN, double.NaN)]
    public void ANumberThatIsNotFiniteIsInfinitelyFar(double value, double reference, double apart) => Assert.Equal(apart, Deviation.Apart(value, reference));

    [Fact]
    public void WhatADoubleDoesNotHoldIsADifference() =>
        Assert.Equal(new Deviation(double.ScaleB(1, -80), 1), Deviation.Between([(DoubleDouble)1 + double.ScaleB(1, -80)], [1]));
}
