using System.Globalization;
using FsCheck.Xunit;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Tests.Numerics;

public sealed class RealTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("0e99999", "0")]
    [InlineData("1.50", "1.5")]
    [InlineData(" +.5 ", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1500", "1500")]
    [InlineData("1e-8", "1E-08")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("0.00001", "1E-05")]
    [InlineData("1e14", "100000000000000")]
    [InlineData("1e15", "1E+15")]
    [InlineData("-1.5E20", "-1.5E+20")]
    [InlineData("123456789012345678901", "123456789012345678901")]
    [InlineData("1e-400", "1E-400")]
    public void HasOneShortText(string literal, string text)
    {
        Assert.Equal(text, Real.Parse(literal).ToString());
        Assert.Equal(Real.Parse(literal), Real.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1,000")]
    [InlineData("1 0")]
    [InlineData("--1")]
    [InlineData("NaN")]
    [InlineData("1e1000000")]
    [InlineData("1e-1000000")]
    [InlineData("1e99999999999")]
    public void RefusesWhatIsNoLiteral(string text)
    {
        Assert.False(Real.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Real.Parse(text));
    }

    [Fact]
    public void RefusesNoText()
    {
        Assert.False(Real.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Real.Parse(null!));
    }

    [Property]
    public bool IsTheShortestTextOfADouble(double value) =>
        !double.IsFinite(value) || ((Real)value == Real.Parse(value.ToString(CultureInfo.InvariantCulture)) && ((Real)value).To<double>() == value);

    [Property]
    public bool HoldsADecimalExactly(decimal value) => ((Real)value).To<decimal>() == value && Real.Parse(((Real)value).ToString()) == value;

    [Property]
    public bool OrdersAsDecimal(decimal a, decimal b) =>
        ((Real)a < b) == (a < b) && ((Real)a >= b) == (a >= b) && ((Real)a == b) == (a == b) && ((Real)a).CompareTo(b) == a.CompareTo(b)
        && ((Real)a > b) == (a > b) && ((Real)a <= b) == (a <= b) && ((Real)a != b) == (a != b);

    [Fact]
    public void OrdersEqualsAndNeighbours()
    {
        Real one = 1, same = Real.Parse("1.0"), more = Real.Parse("1.0000000000000000000000000000000000000001");
        Assert.Equal((true, false, false, false, true, true), (one == same, one != same, (one < same), (one > same), one <= same, one >= same));
        Assert.Equal((false, true, true, false, true, false), (one == more, one != more, (one < more), (one > more), one <= more, one >= more));
        Assert.Equal((false, true, false, true, false, true), (more == one, more != one, (more < one), (more > one), more <= one, more >= one));
        Assert.NotEqual(one.GetHashCode(), more.GetHashCode());
        Assert.NotEqual(((Real)10).GetHashCode(), ((Real)100).GetHashCode());
    }

    [Theory]
    [InlineData("1e999999", true)]
    [InlineData("12e999998", true)]
    [InlineData("12e999999", false)]
    [InlineData("0.1e1000000", true)]
    [InlineData("0.1e1000001", false)]
    [InlineData("1e-999999", true)]
    [InlineData("0.01e-999998", false)]
    [InlineData("0e999999999", true)]
    [InlineData("0e1000000000", false)]
    [InlineData("0e-999999999", true)]
    [InlineData("0e-1000000000", false)]
    public void TheLargestAndSmallestLiteral(string text, bool isOne) => Assert.Equal(isOne, Real.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("g")]
    [InlineData("R")]
    [InlineData("r")]
    public void FormatsThatMeanTheOneText(string format)
    {
        Assert.Equal("1.5", ((IFormattable)(Real)1.5).ToString(format, null));
        var text = new char[3];
        Assert.True(((ISpanFormattable)(Real)1.5).TryFormat(text, out var written, format, null) && written == 3);
        Assert.Equal("1.5", new string(text));
    }

    [Property]
    public bool NegatesExactly(decimal value) => -(Real)value == -value && -(-(Real)value) == value && (-(Real)value).Sign == -Math.Sign(value);

    [Fact]
    public void EqualsByValue()
    {
        Assert.Equal(Real.Parse("1.50"), 1.5m);
        Assert.Equal(Real.Parse("1.50").GetHashCode(), ((Real)1.5).GetHashCode());
        Assert.Equal(default, (Real)0);
        Assert.True(Real.Parse("1e-999999") > 0);
        Assert.True(Real.Parse("1e999999") > Real.Parse("9.99e999998"));
        Assert.False(Real.Parse("1").Equals("1"));
    }

    [Fact]
    public void TakesTheDecimalDigitsAndNotTheBinaryOnes()
    {
        Assert.Equal(0.1m, ((Real)0.1).To<decimal>());
        Assert.Equal(0.1m, ((Real)0.1f).To<decimal>());
        Assert.Equal(0.30000000000000004m, ((Real)(0.1 + 0.2)).To<decimal>());
        Assert.Equal(1e-28m, Real.Parse("1e-28").To<decimal>());
        Assert.Equal(0.3333333333333333333333333333m, Real.Parse("0.33333333333333333333333333333333").To<decimal>());
    }

    [Fact]
    public void IsFiniteOnly()
    {
        Assert.Throws<ArgumentException>(() => (Real)double.NaN);
        Assert.Throws<ArgumentException>(() => (Real)double.PositiveInfinity);
        Assert.Throws<ArgumentException>(() => (Real)float.NaN);
    }

    [Fact]
    public void GoesBeyondSomeTypes()
    {
        Assert.Equal(double.PositiveInfinity, Real.Parse("1e309").To<double>());
        Assert.Equal(Half.NegativeInfinity, Real.Parse("-65520").To<Half>());
        Assert.Equal(0.0, Real.Parse("1e-999").To<double>());
        Assert.Throws<OverflowException>(() => Real.Parse("1e29").To<decimal>());
        Assert.Throws<OverflowException>(() => Real.Parse("256").To<byte>());
        Assert.Throws<OverflowException>(() => Real.Parse("-1").To<uint>());
    }

    [Fact]
    public void BecomesTheNearestInteger()
    {
        Assert.Equal(2, Real.Parse("2.5").To<int>());
        Assert.Equal(4, Real.Parse("3.5").To<int>());
        Assert.Equal(-3, Real.Parse("-2.51").To<int>());
        Assert.Equal(0, Real.Parse("1e-99").To<int>());
        Assert.Equal(ulong.MaxValue, Real.Parse("18446744073709551615").To<ulong>());
    }

    [Fact]
    public void FormatsInOneWayOnly()
    {
        Assert.Equal("x=1E-08", string.Create(CultureInfo.InvariantCulture, $"x={Real.Parse("1e-8")}"));
        Assert.Throws<FormatException>(() => string.Create(CultureInfo.InvariantCulture, $"{(Real)1:F2}"));
        Assert.False(((ISpanFormattable)(Real)123).TryFormat(new char[2], out var written, "", null));
        Assert.Equal(0, written);
    }

    [Fact]
    public void StaysRightWhenTheMemoryOfItsValuesIsFull()
    {
        for (var i = 0; i < 3000; i++)
        {
            Assert.Equal(i, ((Real)i).To<decimal>());
            Assert.Equal(i, Count<decimal>.Of(i));
            Assert.Equal(i / 2, Count<decimal>.Of(i / 2));
        }
    }
}
