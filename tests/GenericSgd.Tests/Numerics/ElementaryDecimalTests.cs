using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

public class ElementaryDecimalTests
{
    // 256 bits: more than 60 digits after the point
    static readonly BigReference Reference = new(256);

    [Fact]
    public void FunctionsAreWithinOneUnitOfTheLastDigit() => Check(300, seed: 1);

    [Fact]
    [Trait("Category", "Long")]
    public void FunctionsAreWithinOneUnitForAMillionArguments() => Check(125_000, seed: 2);

    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "2.7182818284590452353602874714")]
    [InlineData("-1", "0.3678794411714423215955237702")]
    [InlineData("66", "46071866343312915426773184428")]
    [InlineData("-64.4", "0.0000000000000000000000000001")]
    [InlineData("-65", "0.0000000000000000000000000001")]
    [InlineData("-65.2", "0")]
    [InlineData("-79228162514264337593543950335", "0")]
    public void ExpOfExamples(string x, string expected) => Assert.Equal(D(expected), Elementary<decimal>.Exp(D(x)));

    [Theory]
    [InlineData("66.6")]
    [InlineData("67")]
    [InlineData("79228162514264337593543950335")]
    public void ExpOverflowsLikeDecimal(string x) => Assert.Throws<OverflowException>(() => Elementary<decimal>.Exp(D(x)));

    [Theory]
    [InlineData("1", "0")]
    [InlineData("2", "0.6931471805599453094172321215")]
    [InlineData("10", "2.3025850929940456840179914547")]
    [InlineData("0.0000000000000000000000000001", "-64.472382603833279152503760731")]
    [InlineData("79228162514264337593543950335", "66.54212933375474970405428365")]
    public void LogOfExamples(string x, string expected) => Assert.InRange(Math.Abs(Elementary<decimal>.Log(D(x)) - D(expected)), 0, 1e-26m);

    [Fact]
    public void LogarithmsAndRootsWithoutAValueThrow()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary<decimal>.Log(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary<decimal>.Log(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary<decimal>.Log1p(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary<decimal>.Sqrt(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Elementary<decimal>.Pow(-2, 0.5m));
        Assert.Throws<DivideByZeroException>(() => Elementary<decimal>.Pow(0, -1));
    }

    [Theory]
    [InlineData("2", "10", "1024")]
    [InlineData("2", "0.5", "1.4142135623730950488016887242")]
    [InlineData("-2", "3", "-8")]
    [InlineData("10", "-28", "0.0000000000000000000000000001")]
    [InlineData("0", "0", "1")]
    [InlineData("0", "2.5", "0")]
    [InlineData("1.0000000000000000000000000001", "10000000000000000000000000000", "2.7182818284590452353602874713")]
    [InlineData("0.999", "1000", "0.3676954247709640446268061392")]
    public void PowersOfExamples(string x, string y, string expected)
        => Assert.InRange(Math.Abs(Elementary<decimal>.Pow(D(x), D(y)) - D(expected)), 0, 1e-28m);

    [Fact]
    public void RootsAreCorrectlyRounded()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var x = Any(random, random.Next(29));
            var root = Elementary<decimal>.Sqrt(x);
            Assert.True(Nearest(x, root), $"the root of {x} is not {root}");
        }

        Assert.Equal("12", Elementary<decimal>.Sqrt(144).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0.00000000000001m, Elementary<decimal>.Sqrt(1e-28m));
        Assert.Equal(0, Elementary<decimal>.Sqrt(0));
        Assert.Equal(281474976710656m, Elementary<decimal>.Sqrt(decimal.MaxValue));
    }

    [Fact]
    public void EverythingSaturatesWithoutNoise()
    {
        Assert.Equal(1, Elementary<decimal>.Tanh(decimal.MaxValue));
        Assert.Equal(-1, Elementary<decimal>.Tanh(decimal.MinValue));
        Assert.Equal(1, Elementary<decimal>.Sigmoid(decimal.MaxValue));
        Assert.Equal(0, Elementary<decimal>.Sigmoid(decimal.MinValue));
        Assert.Equal(decimal.MaxValue, Elementary<decimal>.Softplus(decimal.MaxValue));
        Assert.Equal(0, Elementary<decimal>.Softplus(decimal.MinValue));
        Assert.Equal(-1, Elementary<decimal>.Expm1(decimal.MinValue));
        Assert.Equal(1e-28m, Elementary<decimal>.Tanh(1e-28m));
        Assert.Equal(1e-28m, Elementary<decimal>.Log1p(1e-28m));
        Assert.Equal(1e-28m, Elementary<decimal>.Expm1(1e-28m));
    }

    static void Check(int count, int seed)
    {
        Within("exp", Elementary<decimal>.Exp, Reference.Exp, count, seed, 66.5m);
        Within("expm1", Elementary<decimal>.Expm1, Reference.Expm1, count, seed, 66.5m);
        Within("log", Elementary<decimal>.Log, Reference.Log, count, seed, 79228162514264337593543950335m, positive: true);
        Within("log1p", Elementary<decimal>.Log1p, Reference.Log1p, count, seed, 100m, positive: true);
        Within("log1p", Elementary<decimal>.Log1p, Reference.Log1p, count, seed, 0.9999m);
        Within("tanh", Elementary<decimal>.Tanh, Reference.Tanh, count, seed, 33m);
        Within("sigmoid", Elementary<decimal>.Sigmoid, Reference.Sigmoid, count, seed, 66m);
        Within("softplus", Elementary<decimal>.Softplus, Reference.Softplus, count, seed, 66m);
        var random = new Random(seed);
        for (var i = 0; i < count / 4; i++)
        {
            var (x, y) = (Any(random, 28) + 1e-28m, Any(random, 28) * 4);
            var truth = Reference.Exp(Reference.Of(y) * Reference.Log(Reference.Of(x)) >> Reference.Bits);
            Away("pow", x, Reference.UnitsAway(Elementary<decimal>.Pow(x, y), truth));
        }
    }

    static void Within(
        string name, Func<decimal, decimal> function, Func<BigInteger, BigInteger> truth, int count, int seed, decimal range, bool positive = false)
    {
        var random = new Random(seed);
        var worst = (Away: 0.0, X: 0m);
        for (var i = 0; i < count; i++)
        {
            var fraction = Any(random, 28) / 7.9228162514264337593543950335m;
            var x = range * fraction / (i % 3 == 0 ? (decimal)Math.Pow(10, random.Next(20)) : 1) * (positive || random.Next(2) == 0 ? 1 : -1);
            x = positive && x == 0 ? 1e-28m : x;
            var away = Reference.UnitsAway(function(x), truth(Reference.Of(x)));
            worst = away > worst.Away ? (away, x) : worst;
        }

        Away(name, worst.X, worst.Away);
        Console.WriteLine($"decimal {name}: at most {worst.Away:F6} units, at {worst.X}");
    }

    static void Away(string name, decimal x, double away) => Assert.True(away <= 1, $"{name}({x}) is {away} units away");

    static decimal Any(Random random, int scale)
        => new(random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue), random.Next(int.MinValue, int.MaxValue), false, (byte)scale);

    // root is the nearest of its scale if |x - root^2| lies within half a unit: (2r - 1)^2 < 4x < (2r + 1)^2 in units of that scale.
    static bool Nearest(decimal x, decimal root)
    {
        var (a, b) = (decimal.GetBits(x), decimal.GetBits(root));
        var (scale, rootScale) = ((a[3] >> 16) & 0xFF, (b[3] >> 16) & 0xFF);
        var r = ((BigInteger)(uint)b[2] << 64) + ((BigInteger)(uint)b[1] << 32) + (uint)b[0];
        var n = ((BigInteger)(uint)a[2] << 64) + ((BigInteger)(uint)a[1] << 32) + (uint)a[0];
        var (left, right) = (4 * n * BigInteger.Pow(10, 60), BigInteger.Pow(10, 60 + scale - (2 * rootScale)));

        // Stripped zeros count as digits of the root.
        while (rootScale < 28 && r * 10 < BigInteger.One << 96)
        {
            (r, right, rootScale) = (r * 10, right / 100, rootScale + 1);
        }

        return left >= ((2 * r) - 1) * ((2 * r) - 1) * right && left <= ((2 * r) + 1) * ((2 * r) + 1) * right;
    }

    static decimal D(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
