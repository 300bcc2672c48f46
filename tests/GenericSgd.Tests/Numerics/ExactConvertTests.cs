using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

public sealed class ExactConvertTests
{
    [Fact]
    public void KeepsAllDigitsWhereTheRuntimeKeepsFifteen()
    {
        Assert.Equal(3.1415926535897931159979634685m, ExactConvert.Nearest<double, decimal>(Math.PI));
        Assert.Equal(0.1000000000000000055511151231m, ExactConvert.Nearest<double, decimal>(0.1));
        Assert.Equal(0.100000001490116119384765625m, ExactConvert.Exact<float, decimal>(0.1f));
        Assert.Equal("2", ExactConvert.ToText(ExactConvert.Nearest<double, decimal>(2)));
    }

    [Fact]
    public void RoundsATripThroughDecimalBackToTheSameDouble()
    {
        foreach (var value in Bits.Doubles().Where(v => Math.Abs(v) is > 1e-10 and < 1e28))
        {
            Assert.Equal(value, ExactConvert.Nearest<decimal, double>(ExactConvert.Nearest<double, decimal>(value)));
        }
    }

    [Fact]
    public void SaysWhetherItIsExact()
    {
        Assert.True(ExactConvert.TryExact<double, decimal>(0.5, out var half));
        Assert.Equal(0.5m, half);
        Assert.False(ExactConvert.TryExact<double, decimal>(0.1, out var tenth) || tenth != 0);
        Assert.False(ExactConvert.TryExact<decimal, double>(0.1m, out _));
        Assert.False(ExactConvert.TryExact<double, float>(1e300, out _));
        Assert.False(ExactConvert.TryExact<double, decimal>(1e300, out _));
        Assert.False(ExactConvert.TryExact<double, decimal>(double.NaN, out _));
        Assert.False(ExactConvert.TryExact<double, int>(0.5, out _));
        Assert.True(ExactConvert.TryExact<double, int>(-0.0, out var zero) && zero == 0);
        Assert.True(ExactConvert.TryExact<float, double>(float.NegativeInfinity, out var infinity) && double.IsNegativeInfinity(infinity));
        Assert.True(ExactConvert.TryExact<Half, double>(Half.NaN, out var nan) && double.IsNaN(nan));
        Assert.False(ExactConvert.TryExact<Int128, double>((1L << 53) + 1, out _));
        Assert.True(ExactConvert.TryExact<BigInteger, decimal>(BigInteger.Pow(10, 28), out _));
        Assert.False(ExactConvert.TryExact<int, byte>(256, out _));
    }

    [Fact]
    public void NamesBothNumbersWhenItIsNotExact()
    {
        var message = Assert.Throws<OverflowException>(() => ExactConvert.Exact<double, float>(0.1)).Message;
        Assert.Contains("double 0.1;", message);
        Assert.Contains("float has no number", message);
        Assert.Contains("nearest is 0.1", message);
    }

    [Fact]
    public void ThrowsWhereThereIsNoPlace()
    {
        Assert.Contains("NaN", Assert.Throws<OverflowException>(() => ExactConvert.Nearest<double, decimal>(double.NaN)).Message);
        Assert.Throws<OverflowException>(() => ExactConvert.Nearest<float, decimal>(float.PositiveInfinity));
        Assert.Throws<OverflowException>(() => ExactConvert.Nearest<double, int>(double.NaN));
        Assert.Throws<OverflowException>(() => ExactConvert.Nearest<double, byte>(255.5));
        Assert.Throws<OverflowException>(() => ExactConvert.Nearest<double, decimal>(7.9228162514264338E28));
        Assert.Throws<OverflowException>(() => ExactConvert.Exact<double, decimal>(double.PositiveInfinity));
    }

    [Fact]
    public void KeepsTheSignOfZero()
    {
        Assert.True(double.IsNegative(ExactConvert.Nearest<decimal, double>(ExactConvert.Nearest<double, decimal>(-0.0))));
        Assert.True(Half.IsNegative(ExactConvert.Nearest<double, Half>(-1e-300)));
        Assert.Equal(0, ExactConvert.Nearest<double, int>(-0.25));
    }

    [Fact]
    public void RoundsToIntegersWithTiesToEven()
    {
        Assert.Equal([2, 2, -2, 4], new[] { 1.5, 2.5, -2.5, 3.5 }.Select(ExactConvert.Nearest<double, int>));
        Assert.Equal(UInt128.MaxValue, ExactConvert.Nearest<BigInteger, UInt128>(UInt128.MaxValue));
        Assert.Equal(sbyte.MinValue, ExactConvert.Nearest<double, sbyte>(-128.5));
    }

    [Fact]
    public void ReadsAndMakesATypeThatIsNotBuiltIn()
    {
        foreach (var value in Bits.Doubles().Where((_, i) => i % 5 == 0))
        {
            var plain = new Plain(value);
            Assert.Equal(value, ExactConvert.ToDouble(plain));
            Assert.Equal(ExactConvert.Nearest<double, Half>(value), ExactConvert.Nearest<Plain, Half>(plain));
            Assert.Equal(plain, ExactConvert.Nearest<double, Plain>(value));
        }

        foreach (var value in Bits.Decimals())
        {
            Assert.Equal(ExactConvert.Nearest<decimal, double>(value), ExactConvert.Nearest<decimal, Plain>(value).Inside);
        }
    }

    [Fact]
    public void KeepsNaNAndInfinityOfATypeThatIsNotBuiltIn()
    {
        Assert.True(double.IsNaN(ExactConvert.ToDouble(new Plain(double.NaN))));
        Assert.Equal(double.NegativeInfinity, ExactConvert.Nearest<float, Plain>(float.NegativeInfinity).Inside);
        Assert.Throws<OverflowException>(() => ExactConvert.Nearest<Plain, decimal>(new(double.NaN)));
    }

    [Fact]
    public void WritesTextThatReadsBack()
    {
        Assert.Equal("0.30000000000000004", ExactConvert.ToText(0.1 + 0.2));
        Assert.Equal("1.50", ExactConvert.ToText(1.50m));
        Assert.Equal(1e-28m, ExactConvert.FromText<decimal>("1e-28"));
        Assert.Equal("0.1000000000000000055511151231257827021181583404541015625", ExactConvert.ToReal(0.1).ToString());
        Assert.Throws<OverflowException>(() => ExactConvert.ToReal(double.NaN));
    }
}
