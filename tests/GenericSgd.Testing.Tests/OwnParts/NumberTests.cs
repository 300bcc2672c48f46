using GenericSgd.Numbers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Testing.Tests.OwnParts;

public sealed class NumberTests
{
    [Fact]
    public void FloatKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<float>(null, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon).Holds);

    [Fact]
    public void DoubleKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<double>(null, double.NaN, double.NegativeInfinity, -0.0, double.MaxValue, double.Epsilon).Holds);

    [Fact]
    public void HalfKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<Half>(new LawSettings(), Half.NaN, Half.NegativeInfinity, Half.MaxValue, Half.Epsilon).Holds);

    [Fact]
    public void DecimalKeepsAllLaws() =>
        Assert.True(NumberLaws.Check<decimal>(null, decimal.MaxValue, decimal.MinValue, 1.0000000000000000000000000000m).Holds);

    [Fact]
    public void DoubleDoubleKeepsAllLaws() => Assert.True(NumberLaws.Check<DoubleDouble>(
        null, DoubleDouble.NaN, DoubleDouble.PositiveInfinity, DoubleDouble.NegativeInfinity, -0.0, DoubleDouble.MaxValue, double.Epsilon, new(1, 1e-300),
            DoubleDouble.Pi).Holds);

    [Fact]
    public void BFloat16KeepsAllLaws() => Assert.True(NumberLaws.Check<BFloat16>(null, BFloat16.NaN, BFloat16.NegativeInfinity, BFloat16.Epsilon).Holds);

    [Fact]
    public void ADualNumberKeepsAllLaws() => Assert.True(NumberLaws.Check<Dual<decimal>>(null, new(0.1m, 3.50m), new(-2.75m, -1)).Holds);

    [Fact]
    public void ADualNumberOfDoubleKeepsAllLaws() => Assert.True(NumberLaws.Check<Dual<double>>(
        null, double.NaN, new(double.PositiveInfinity, -2), new(-0.0, 1e-20), new(1, double.NegativeInfinity), new(2, double.NaN), new(1.5, -3.5)).Holds);

    [Fact]
    public void ADualNumberOfDualNumbersKeepsAllLaws() => Assert.True(NumberLaws.Check<Dual<Dual<double>>>(
        null, new(new(1, 2), new(3, -4)), new(new(1, 2), 0), new(1, new(0, 4))).Holds);

    [Fact]
    public void APlainNumberBreaksOnlyWhatItDoesNotClaim()
    {
        // Plain refuses to compare with another type by answering 1, where the laws want an exception.
        var report = Assert.Throws<LawException>(() => NumberLaws.Check<Plain>());
        Assert.Equal(["null is smallest"], report.Broken.Select(verdict => verdict.Law.Name));
    }
}
