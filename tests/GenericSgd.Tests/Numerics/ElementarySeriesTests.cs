using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Tests.Numerics;

/// <summary>The series for types of one's own, run in double, where the truth is known.</summary>
public class ElementarySeriesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(1e-300)]
    [InlineData(1e300)]
    [InlineData(5e-324)]
    public void Roots(double x) => Assert.InRange(ElementarySeries.Sqrt(x, 0.5) / Math.Sqrt(x), 1 - 3e-16, 1 + 3e-16);

    [Theory]
    [InlineData(1e-20)]
    [InlineData(-0.3)]
    [InlineData(0.34)]
    [InlineData(0.69)]
    public void Exponentials(double x) => Assert.InRange(ElementarySeries.Expm1(x) / Elementary<double>.Expm1(x), 1 - 1e-15, 1 + 1e-15);

    [Theory]
    [InlineData(1e-20)]
    [InlineData(-0.2)]
    [InlineData(0.1)]
    [InlineData(0.3)]
    public void Logarithms(double s) => Assert.InRange(ElementarySeries.Atanh(s) / Math.Atanh(s), 1 - 1e-15, 1 + 1e-15);

    // x = rest + n unit, bit by bit; the scale is the factor to the power n.
    [Theory]
    [InlineData(0.5, 0.5, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1.75, 0.75, 2)]
    [InlineData(2, 0, 4)]
    [InlineData(7.25, 0.25, 128)]
    [InlineData(8, 0, 256)]
    [InlineData(13.5, 0.5, 8192)]
    public void WholeUnitsAreTakenOut(double x, double rest, double scale) => Assert.Equal((rest, scale), ElementarySeries.TakeOut(x, 1.0, 2.0));

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1.3125, 1.3125, 0)]
    [InlineData(1.34375, 0.671875, 1)]
    [InlineData(0.6875, 0.6875, 0)]
    [InlineData(0.65625, 1.3125, -1)]
    [InlineData(6, 0.75, 3)]
    [InlineData(0.09375, 0.75, -3)]
    public void ANumberIsSplitAtTwoThirdsAndFourThirds(double x, double m, double k) => Assert.Equal((m, k), ElementarySeries.Split(x, 2.0, 0.5));
}
