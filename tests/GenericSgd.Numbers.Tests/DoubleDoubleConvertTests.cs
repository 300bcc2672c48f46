using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numbers.Tests;

public sealed class DoubleDoubleConvertTests
{
    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData((1L << 53) + 1)]
    [InlineData(-1234567890123456789)]
    public void LongIsExact(long x)
    {
        Assert.Equal(new BigInteger(x), BigInteger.CreateChecked((DoubleDouble)x));
        Assert.Equal(x, long.CreateChecked((DoubleDouble)x));
        Assert.Equal(x, long.CreateChecked(New<DoubleDouble>.From(x)));
        Assert.Equal((ulong)x >> 1, ulong.CreateChecked(New<DoubleDouble>.From((ulong)x >> 1)));
    }

    [Fact]
    public void IntegersOfUpTo106BitsAreExact()
    {
        var x = (UInt128.One << 106) - 12345;
        Assert.Equal(x, UInt128.CreateChecked(New<DoubleDouble>.From(x)));
        Assert.Equal(-(Int128)x, Int128.CreateChecked(New<DoubleDouble>.From(-(Int128)x)));
        Assert.True(double.IsPositiveInfinity(New<DoubleDouble>.From(BigInteger.Pow(10, 400)).High));
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("3.1415926535897932384626433833")]
    [InlineData("12345678901234567890.123456789")]
    public void DecimalComesInToNearestAndGoesBackUnchanged(string text)
    {
        var x = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.InRange(Exact.Of((DoubleDouble)x).ErrorAgainst(Exact.Of(x)), 0, 0.5);
        Assert.Equal(x, (decimal)(DoubleDouble)x);
        Assert.Equal(x, decimal.CreateChecked(New<DoubleDouble>.From(x)));
    }

    [Fact]
    public void OutOfRangeOverflowsOrIsClamped()
    {
        Assert.Throws<OverflowException>(() => (decimal)(DoubleDouble)1e30);
        Assert.Throws<OverflowException>(() => decimal.CreateChecked(DoubleDouble.NaN));
        Assert.Equal(decimal.MaxValue, decimal.CreateSaturating((DoubleDouble)1e30));
        Assert.Equal(0, decimal.CreateTruncating(DoubleDouble.NaN));
        Assert.Throws<OverflowException>(() => int.CreateChecked((DoubleDouble)3e9));
        Assert.Throws<OverflowException>(() => int.CreateChecked(DoubleDouble.NaN));
        Assert.Equal(int.MaxValue, int.CreateSaturating((DoubleDouble)3e9));
        Assert.Equal(int.MinValue, int.CreateTruncating(new DoubleDouble(-3e9, 1e-9)));
        Assert.Equal(long.MaxValue, long.CreateSaturating(new DoubleDouble(1e30, 1)));
        Assert.Equal(0, int.CreateSaturating(DoubleDouble.NaN));
    }

    [Fact]
    public void CuttingToAnIntegerSeesTheRest() => Assert.Equal(2, int.CreateChecked(new DoubleDouble(3, -1e-20)));

    [Fact]
    public void NarrowTypesAreRoundedOnce()
    {
        // Half-way between two floats but for a rest far below the double's last place.
        var halfWay = 1 + Math.ScaleB(1, -24);
        Assert.Equal(1f, (float)(DoubleDouble)halfWay);
        Assert.Equal(float.BitIncrement(1), (float)new DoubleDouble(halfWay, 1e-30));
        Assert.Equal(1f, (float)new DoubleDouble(halfWay, -1e-30));
        Assert.Equal(Half.BitIncrement(Half.One), Half.CreateChecked(new DoubleDouble(1 + Math.ScaleB(1, -11), 1e-30)));
        Assert.Equal(BFloat16.One, (BFloat16)new DoubleDouble(1 + Math.ScaleB(1, -8), -1e-30));
        Assert.Equal(float.PositiveInfinity, (float)(DoubleDouble)1e300);
    }
}
