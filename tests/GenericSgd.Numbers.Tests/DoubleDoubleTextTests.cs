using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numbers.Tests;

public sealed class DoubleDoubleTextTests
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    static readonly Random Random = new(7);

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("1", "1")]
    [InlineData("-12345678901234567890123456789012", "-12345678901234567890123456789012")]
    [InlineData("1e34", "1E+34")]
    [InlineData("0.00001", "1E-05")]
    [InlineData("0.00012", "0.00012")]
    [InlineData("3.1415926535897932384626433832795028842", "3.1415926535897932384626433832795")]
    [InlineData("1e400", "Infinity")]
    [InlineData("-1e-400", "-0")]
    [InlineData("1e99999999999999999999", "Infinity")]
    [InlineData("  7.50 ", "7.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("NaN", "NaN")]
    [InlineData("-Infinity", "-Infinity")]
    public void ReadsAndWrites(string text, string expected)
    {
        var number = DoubleDouble.Parse(text, Invariant);
        Assert.StartsWith(expected[..Math.Min(expected.Length, 31)], number.ToString(null, Invariant));
        Assert.Equal(number, DoubleDouble.Parse(number.ToString(null, Invariant), Invariant));
    }

    [Fact]
    public void ADoubleShowsAllThatItIs() =>
        Assert.Equal("0.1000000000000000055511151231257827021181583404541015625", ((DoubleDouble)0.1).ToString(null, Invariant));

    [Fact]
    public void TextOfPairsThatUseAllTheirBitsReadsBackInAtMost34Digits()
    {
        for (var i = 0; i < 300; i++)
        {
            var high = Math.ScaleB(Random.NextDouble() + 1, Random.Next(-200, 200));
            var x = new DoubleDouble(high, (Math.BitIncrement(high) - high) * (0.25 + (0.24 * Random.NextDouble())) * (Random.Next(2) * 2 - 1));
            var text = x.ToString(null, Invariant);
            Assert.Equal(x, DoubleDouble.Parse(text, Invariant));
            Assert.InRange(text.Split('E')[0].TrimStart('0', '.').Count(char.IsAsciiDigit), 28, 34);
        }
    }

    [Fact]
    public void TextOfFarApartPartsReadsBack()
    {
        DoubleDouble[] numbers = [new(1, 1e-300), new(1e300, -5e-324), double.Epsilon, DoubleDouble.MaxValue, new(3, 1e-40)];
        Assert.All(numbers, x => Assert.Equal(x, DoubleDouble.Parse(x.ToString(null, Invariant), Invariant)));
    }

    [Fact]
    public void ReadingIsWithinHalfAUnitOf2ToMinus106()
    {
        for (var i = 0; i < 500; i++)
        {
            var digits = string.Concat(Enumerable.Range(0, Random.Next(1, 60)).Select(_ => (char)('0' + Random.Next(10)))) + "7";
            var scale = Random.Next(0, 80);
            var error = Exact.Of(DoubleDouble.Parse($"{digits}e-{scale}", Invariant)).ErrorAgainst(new Exact(BigInteger.Parse(digits, Invariant),
                BigInteger.Pow(10, scale)));
            Assert.InRange(error, 0, 0.5);
        }
    }

    [Theory]
    [InlineData("G5", "0.33333")]
    [InlineData("E3", "3.333E-001")]
    [InlineData("e0", "3e-001")]
    [InlineData("F32", "0.33333333333333333333333333333333")]
    [InlineData("F0", "0")]
    [InlineData("0.00", "0.33")]
    [InlineData("P1", "33.3 %")]
    public void Formats(string format, string expected) => Assert.Equal(expected, ((DoubleDouble)1 / 3).ToString(format, Invariant));

    [Fact]
    public void OtherCulturesHaveTheirOwnPoint()
    {
        var german = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
        Assert.Equal(1234.5, DoubleDouble.Parse("1.234,5", german));
        Assert.Equal("-0,25", ((DoubleDouble)(-0.25)).ToString(null, german));
        Assert.True(DoubleDouble.TryParse("(3.5)", NumberStyles.Any, Invariant, out var negative));
        Assert.Equal(-3.5, negative);
    }
}
