using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;

namespace GenericSgd.Precision.Tests.Measuring;

/// <summary>The unit in the last place, on both sides of each power of the radix.</summary>
public class LastPlaceTests
{
    [Theory]
    [InlineData(1, -23)]
    [InlineData(1.75, -23)]
    [InlineData(0.984375, -24)]
    [InlineData(2, -22)]
    [InlineData(1024, -13)]
    [InlineData(0, -149)]
    [InlineData(1e-45, -149)]
    [InlineData(double.PositiveInfinity, -149)]
    [InlineData(double.NaN, -149)]
    public void OfFloat(double magnitude, int power) => Assert.Equal(double.ScaleB(1, power), LastPlace.Of<float>().At(magnitude));

    // Its point does not go beyond the 28th place.
    [Theory]
    [InlineData(1, 1e-28)]
    [InlineData(0.001, 1e-28)]
    [InlineData(9.99, 1e-28)]
    [InlineData(10, 1e-27)]
    [InlineData(999, 1e-26)]
    [InlineData(1000, 1e-25)]
    [InlineData(1e15, 1e-13)]
    [InlineData(0, 1e-28)]
    public void OfDecimal(double magnitude, double unit) => Assert.Equal(1, LastPlace.Of<decimal>().At(magnitude) / unit, 1e-9);

    [Fact]
    public void DigitsAndSmallest()
    {
        Assert.Equal(24 * Math.Log10(2) - Math.Log10(2), LastPlace.Of<float>().Digits, 1e-12);
        Assert.Equal(28, LastPlace.Of<decimal>().Digits, 1e-12);
        Assert.Equal(double.ScaleB(1, -14), LastPlace.Of<Half>().Smallest);
        Assert.Equal(LastPlace.Of<BFloat16>().Digits, StudyNumber.Of<BFloat16>().Run(new DigitsOf()));
        Assert.Equal(7 * Math.Log10(2), LastPlace.Of<BFloat16>().Digits, 1e-12);
    }
}
