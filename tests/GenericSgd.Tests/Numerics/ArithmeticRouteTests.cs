using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Tests.Numerics;

/// <summary>The two routes for types that are not built in, run on types whose exact values are known.</summary>
public sealed class ArithmeticRouteTests
{
    [Fact]
    public void ReadsEveryHalf() => ReadsBack(Bits.Halves());

    [Fact]
    public void ReadsDoubles() => ReadsBack(Bits.Doubles().Where((_, i) => i % 5 == 0));

    [Fact]
    public void ReadsDecimals() => ReadsBack(Bits.Decimals());

    [Fact]
    public void ReadsIntegers() => ReadsBack(Bits.Integers().Where(v => v != Int128.MinValue));

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-0.5")]
    [InlineData("1e-8")]
    [InlineData("0.999")]
    [InlineData("123456")]
    [InlineData("1e20")]
    [InlineData("-12.5e3")]
    public void MakesShortNumbersDigitByDigit(string literal)
    {
        var value = Real.Parse(literal);
        Assert.Equal(value.To<double>(), OwnDigits<double>.From(value.Value));
        Assert.Equal(value.To<decimal>(), OwnDigits<decimal>.From(value.Value));
        Assert.Equal(value.To<Plain>(), OwnDigits<Plain>.From(value.Value));
    }

    [Fact]
    public void MakesSmallNumbersWhereThePowerOfTenIsBeyondTheType()
    {
        Assert.Equal(Half.Epsilon, OwnDigits<Half>.From(Real.Parse("6e-8").Value));
        Assert.Equal(1e-28m, OwnDigits<decimal>.From(Real.Parse("100e-30").Value));
        Assert.Equal(0m, OwnDigits<decimal>.From(Real.Parse("1e-40").Value));
        Assert.Equal(Half.PositiveInfinity, OwnDigits<Half>.From(Real.Parse("1e400").Value));
    }

    static void ReadsBack<T>(IEnumerable<T> values)
        where T : INumber<T>
    {
        foreach (var value in values)
        {
            Assert.True(RadixDigits.TryRead(value, out var exact), $"{value}");
            Assert.True(exact.CompareTo(ExactValue<T>.Of(value)) == 0, $"{value} was read as {exact}");
        }
    }
}
