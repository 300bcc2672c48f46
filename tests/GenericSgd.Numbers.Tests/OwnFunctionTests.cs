using System.Globalization;
using GenericSgd.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>Functions that a type does itself, where composing them of others would lose digits.</summary>
public class OwnFunctionTests
{
    [Fact]
    public void APowerIsThatOfTheTypeItself()
    {
        DoubleDouble x = new(45.31165446503827, 9.1758203612141e-16), y = new(-18.56687323461935, 6.266581940481984e-16);
        Assert.Equal(DoubleDouble.Pow(x, y), Elementary<DoubleDouble>.Pow(x, y));
        Dual<DoubleDouble> root = Dual<DoubleDouble>.Variable(x), third = Dual<DoubleDouble>.Constant(y);
        Assert.Equal(Dual<DoubleDouble>.Pow(root, third).Derivative, Elementary<Dual<DoubleDouble>>.Pow(root, third).Derivative);
        var wide = new Interval<double>(1.5, 2);
        Assert.True(Interval<double>.Pow(wide, 0.5).IsIdenticalTo(Elementary<Interval<double>>.Pow(wide, 0.5)));
    }

    [Theory]
    [InlineData(-2.109375, "0.1084")]
    [InlineData(0.5, "0.6224593312018546")]
    public void ASigmoidOfANarrowTypeIsRoundedOnce(double x, string sigmoid) =>
        Assert.Equal(BFloat16.Parse(sigmoid, CultureInfo.InvariantCulture), Elementary<BFloat16>.Sigmoid((BFloat16)x));

    [Fact]
    public void ASoftplusOfANarrowTypeIsRoundedOnce() =>
        Assert.Equal(BFloat16.Parse("0.224", CultureInfo.InvariantCulture), Elementary<BFloat16>.Softplus((BFloat16)(-1.3828125)));

    [Fact]
    public void EverySigmoidAndSoftplusOfANarrowTypeIsTheNearestNumber()
    {
        for (var bits = 0x3800; bits < 0x4200; bits++)
        {
            foreach (var x in (float[])[BitConverter.UInt32BitsToSingle((uint)bits << 16), -BitConverter.UInt32BitsToSingle((uint)bits << 16)])
            {
                Nearest(1 / (1 + Math.Exp(-x)), Elementary<BFloat16>.Sigmoid((BFloat16)x));
                Nearest(Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x))), Elementary<BFloat16>.Softplus((BFloat16)x));
            }
        }
    }

    // That of the runtime adds 1 first: of 2.7e-14 two digits are left.
    static double LogOnePlus(double e) => 1 + e == 1 ? e : Math.Log(1 + e) * (e / (1 + e - 1));

    // Halfway between two numbers the float of it decides.
    static void Nearest(double exact, BFloat16 actual) =>
        Assert.True(actual == (BFloat16)(exact * (1 - 1e-7)) || actual == (BFloat16)(exact * (1 + 1e-7)), $"{actual}, not {exact}");

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("-0.514185123851e-28")]
    [InlineData("0.5e-28")]
    [InlineData("0.1")]
    [InlineData("1e-30")]
    public void AnIntervalOfDecimalsReadsBack(string text)
    {
        Assert.True(Interval<decimal>.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var interval));
        Assert.True(interval.Contains(Real.Parse(text)));
        var written = ExactConvert.ToText(interval);
        Assert.True(Interval<decimal>.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var read), written);
        Assert.True(read.IsIdenticalTo(interval), $"{written} is read as {ExactConvert.ToText(read)}");
    }

    [Theory]
    [InlineData("79228162514264337593543950335.4")]
    [InlineData("-79228162514264337593543950335.25")]
    [InlineData("1e40")]
    public void WhatNoIntervalOfDecimalsHoldsIsNotRead(string text) =>
        Assert.False(Interval<decimal>.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
}
