using System.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>Rounding at its borders: halves of the last place, products whose error is below the smallest double, and even and odd.</summary>
public sealed class RoundingBorderTests
{
    [Theory]
    [InlineData(0x3F808000u, 0x3F80)]
    [InlineData(0x3F808001u, 0x3F81)]
    [InlineData(0x3F817FFFu, 0x3F81)]
    [InlineData(0x3F818000u, 0x3F82)]
    [InlineData(0xBF808000u, 0xBF80)]
    [InlineData(0xBF818000u, 0xBF82)]
    [InlineData(0x7F7F7FFFu, 0x7F7F)]
    [InlineData(0x7F7F8000u, 0x7F80)]
    [InlineData(0x00008000u, 0x0000)]
    [InlineData(0x00008001u, 0x0001)]
    public void AHalfGoesToTheEvenNumber(uint bits, int expected) =>
        Assert.Equal(expected, BFloat16.ToBits((BFloat16)BitConverter.UInt32BitsToSingle(bits)));

    // 2^-1000 times a product is the same product, but what it lost is no double any more.
    [Fact]
    public void ASmallProductHasTheBoundsOfALargeOne()
    {
        for (var i = 1; i <= 60; i++)
        {
            var (x, y) = (1 + (i / 61.0), (i % 2 == 0 ? -1 : 1) * (1 + (i * i % 67 / 67.0)));
            var large = (Interval<double>)x * y;
            var small = (Interval<double>)Math.ScaleB(x, -500) * Math.ScaleB(y, -500);
            var other = (Interval<double>)Math.ScaleB(x, -900) * Math.ScaleB(y, -100);
            Interval<double> scaled = new(Math.ScaleB(large.Low, -1000), Math.ScaleB(large.High, -1000));
            Assert.True(small.IsIdenticalTo(scaled) && other.IsIdenticalTo(scaled), $"{x} times {y}: {small}, not {scaled}");
            Assert.True(((Interval<double>)Math.ScaleB(y, -900) * Math.ScaleB(x, -100)).IsIdenticalTo(scaled));
        }
    }

    [Theory]
    [InlineData("G0", "123.4375")]
    [InlineData("G1", "1E+02")]
    [InlineData("G2", "1.2E+02")]
    [InlineData("G4", "123.4")]
    public void DigitsThatAreAskedFor(string format, string text) =>
        Assert.Equal(text, ((DoubleDouble)123.4375).ToString(format, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void EvenAndOdd()
    {
        Of<BFloat16>();
        Of<DoubleDouble>();
        Of<Dual<double>>();
        Of<Counted<float>>();
        Of<Unfused<double>>();
        Of<Interval<double>>();
        Of<Stochastic<double>>();

        static void Of<T>()
            where T : INumber<T>
        {
            var (two, half) = (T.One + T.One, T.One / (T.One + T.One));
            Assert.Equal((true, false), (T.IsOddInteger(T.One), T.IsEvenInteger(T.One)));
            Assert.Equal((false, true), (T.IsOddInteger(two), T.IsEvenInteger(two)));
            Assert.Equal((false, false), (T.IsOddInteger(half), T.IsEvenInteger(half)));
            Assert.Equal((true, false), (T.IsOddInteger(-T.One), T.IsEvenInteger(T.One + two)));
            Assert.Equal((true, true), (T.IsEvenInteger(T.Zero), T.IsInteger(T.Zero)));
        }
    }
}
