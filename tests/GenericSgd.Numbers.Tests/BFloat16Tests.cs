using System.Globalization;
using System.Numerics;

namespace GenericSgd.Numbers.Tests;

public sealed class BFloat16Tests
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    static readonly Random Random = new(16);

    static IEnumerable<BFloat16> All => Enumerable.Range(0, 65536).Select(bits => BFloat16.FromBits((ushort)bits));

    static bool SameBits(BFloat16 x, BFloat16 y) => BFloat16.ToBits(x) == BFloat16.ToBits(y);

    static BFloat16 Quiet(BFloat16 x) => BFloat16.IsNaN(x) ? BFloat16.FromBits((ushort)(BFloat16.ToBits(x) | 0x40)) : x;

    [Fact]
    public void AllNumbersSurviveFloatDoubleAndPairs() =>
        Assert.All(All.Where(x => !(SameBits(x, (BFloat16)(float)x) && SameBits(x, (BFloat16)(double)(float)x)
        && (BFloat16.IsNaN(x) || SameBits(x, New<BFloat16>.From(New<DoubleDouble>.From(x)))))), x =>
            Assert.True(SameBits(Quiet(x), (BFloat16)(float)x) && BFloat16.IsNaN(x)));

    [Fact]
    public void AllNumbersReadBackFromTheirText()
    {
        foreach (var x in All)
        {
            var text = x.ToString(null, Invariant);
            Assert.True(BFloat16.IsNaN(x) ? text == "NaN" : SameBits(x, BFloat16.Parse(text, Invariant)), text);
            Assert.InRange(text.Split('E')[0].Trim('-', '0', '.').Length, 0, text.Contains('E') ? 5 : 45);
        }
    }

    [Fact]
    public void BetweenTwoNeighboursTheNearestIsTaken()
    {
        // Half-way to the next number: to even. A hair to either side, which float cannot see: to that side.
        for (ushort bits = 0; bits < 0x7F7F; bits++)
        {
            var low = BFloat16.FromBits(bits);
            var high = BFloat16.FromBits((ushort)(bits + 1));
            var middle = ((double)(float)low + (double)(float)high) / 2;
            Assert.True(SameBits((BFloat16)middle, bits % 2 == 0 ? low : high));
            Assert.True(SameBits((BFloat16)Math.BitDecrement(middle), low) && SameBits((BFloat16)Math.BitIncrement(middle), high));
            Assert.True(SameBits((BFloat16)(-Math.BitDecrement(middle)), -low) && SameBits((BFloat16)(-Math.BitIncrement(middle)), -high));
        }
    }

    [Fact]
    public void OperationsAreCorrectlyRounded()
    {
        for (var i = 0; i < 20000; i++)
        {
            var x = BFloat16.FromBits((ushort)Random.Next(65536));
            var y = i % 2 == 0 ? BFloat16.FromBits((ushort)Random.Next(65536)) : BFloat16.FromBits((ushort)(BFloat16.ToBits(x) ^ Random.Next(1024)));
            if (BFloat16.IsFinite(x) && BFloat16.IsFinite(y) && !BFloat16.IsZero(y))
            {
                var (a, b) = ((DoubleDouble)(double)(float)x, (DoubleDouble)(double)(float)y);
                Assert.True(SameBits(x + y, (BFloat16)(a + b)) && SameBits(x - y, (BFloat16)(a - b)) && SameBits(x * y, (BFloat16)(a * b))
                    && SameBits(x / y, (BFloat16)(a / b)), $"{x} {y}");
                Assert.True(SameBits(BFloat16.Sqrt(BFloat16.Abs(x)), (BFloat16)DoubleDouble.Sqrt(DoubleDouble.Abs(a))));
            }
        }
    }

    [Theory]
    [InlineData("3.1415926", 0x4049)]
    [InlineData("1", 0x3F80)]
    [InlineData("-2", 0xC000)]
    [InlineData("3.4e38", 0x7F80)]
    [InlineData("3.3961e38", 0x7F7F)]
    [InlineData("1.00390625", 0x3F80)]
    [InlineData("1.003906250000000000000000000000000001", 0x3F81)]
    [InlineData("9.2e-41", 0x0001)]
    public void TextHasTheKnownBits(string text, int bits) => Assert.Equal(bits, BFloat16.ToBits(BFloat16.Parse(text, Invariant)));

    [Fact]
    public void DecimalAndIntegersAreRoundedOnce()
    {
        Assert.Equal(0x3F81, BFloat16.ToBits(New<BFloat16>.From(1.0039062500000000000000000001m)));
        Assert.Equal(0x3F80, BFloat16.ToBits(New<BFloat16>.From(1.00390625m)));
        Assert.Equal(1.0078125m, decimal.CreateChecked(BFloat16.FromBits(0x3F81)));
        Assert.Equal((BFloat16)258f, New<BFloat16>.From((BigInteger.One << 100) * 257 + 1) / (BFloat16)(float)(BigInteger.One << 100));
        Assert.Equal((BFloat16)256f, New<BFloat16>.From((BigInteger.One << 100) * 257 - 1) / (BFloat16)(float)(BigInteger.One << 100));
    }

    [Fact]
    public void FunctionsAreThoseOfFloatRounded()
    {
        foreach (var x in All.Where((x, i) => i % 37 == 0 && BFloat16.IsFinite(x)))
        {
            // The double function is not the correctly rounded one either, but its error is far below a unit here.
            AssertNear(Math.Exp(x), BFloat16.Exp(x));
            AssertNear(Math.Tanh(x), BFloat16.Tanh(x));
            AssertNear(Math.Log(Math.Abs((float)x)), BFloat16.Log(BFloat16.Abs(x)));
            AssertNear(Math.Abs((float)x) < 1e-9 ? x : Math.Exp(x) - 1, BFloat16.ExpM1(x));
        }
    }

    static void AssertNear(double expected, BFloat16 actual)
    {
        var rounded = BFloat16.ToBits((BFloat16)expected);
        Assert.InRange(Math.Abs(rounded - BFloat16.ToBits(actual)), 0, 1);
    }
}
