using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Numerics;

public class ElementaryDoubleTests
{
    static readonly BigReference Reference = new(256);
    static readonly BigReference Deep = new(1300);

    [Fact]
    public void FunctionsAreWithinTheirBounds() => Check(600, seed: 1);

    [Fact]
    [Trait("Category", "Long")]
    public void FunctionsAreWithinTheirBoundsForManyArguments() => Check(100_000, seed: 2);

    static void Check(int count, int seed)
    {
        // What the docs of Elementary say was seen at most.
        Within("exp", 0.82, Elementary<double>.Exp, Reference.Exp, count, seed, 20);
        Within("expm1", 1.39, Elementary<double>.Expm1, Reference.Expm1, count, seed, 20);
        Within("tanh", 1.83, Elementary<double>.Tanh, Reference.Tanh, count, seed, 20);
        Within("sigmoid", 1.61, Elementary<double>.Sigmoid, Reference.Sigmoid, count, seed, 40);
        Within("softplus", 1.36, Elementary<double>.Softplus, Reference.Softplus, count / 4, seed, 40);
        Within("log", 0.75, Elementary<double>.Log, Reference.Log, count / 4, seed, 20, positive: true);
        Within("log1p", 0.78, x => Elementary<double>.Log1p(x), Reference.Log1p, count / 4, seed, 20, positive: true);
        Within("log1p", 0.78, x => Elementary<double>.Log1p(x), Reference.Log1p, count / 2, seed, 0.45);
    }

    // On both sides of the seams at sqrt(1/2) - 1 and sqrt(2) - 1, and far from them.
    [Theory]
    [InlineData(-0.32, -0.26)]
    [InlineData(0.38, 0.45)]
    [InlineData(-0.999, -0.3)]
    [InlineData(0.9, 1.1)]
    public void Log1pIsAsNearAsTheDocsSay(double from, double to)
    {
        var random = new Random(6);
        for (var i = 0; i < 80; i++)
        {
            var x = from + ((to - from) * random.NextDouble());
            var away = Reference.UlpsAway(Elementary<double>.Log1p(x), Reference.Log1p(Reference.Of(x)));
            Assert.True(away <= 0.78, $"log1p({x:R}) is {away} units away");
        }
    }

    [Fact]
    public void ExpIsWithinOneUnitToBothEnds()
    {
        var random = new Random(3);
        for (var i = 0; i < 60; i++)
        {
            var x = (random.NextDouble() * 1454) - 744.9;
            var away = Deep.UlpsAway(Elementary<double>.Exp(x), Deep.Exp(Deep.Of(x)));
            Assert.True(away <= 1, $"exp({x:R}) is {away} units away");
        }
    }

    [Fact]
    public void LogIsWithinOneUnitNearOneAndForSubnormalNumbers()
    {
        foreach (var x in new[] { 1 - 1e-16, 1 + 2.3e-16, 0.99, 1.01, 0.7071, 1.4142, 1.4143, 5e-324, 3e-310, 2.2250738585072014E-308 })
        {
            var away = Deep.UlpsAway(Elementary<double>.Log(x), Deep.Log(Deep.Of(x)));
            Assert.True(away <= 1, $"log({x:R}) is {away} units away");
        }
    }

    [Theory]
    [InlineData(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, 1, 1, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 0, double.NaN, -1, 0, 0)]
    [InlineData(0.0, 1, double.NegativeInfinity, 0, 0.5, 0.6931471805599453)]
    [InlineData(-0.0, 1, double.NegativeInfinity, -0.0, 0.5, 0.6931471805599453)]
    [InlineData(double.Epsilon, 1, -744.4400719213812, double.Epsilon, 0.5, 0.6931471805599453)]
    [InlineData(-double.Epsilon, 1, double.NaN, -double.Epsilon, 0.5, 0.6931471805599453)]
    [InlineData(double.MaxValue, double.PositiveInfinity, 709.782712893384, 1, 1, double.MaxValue)]
    [InlineData(double.MinValue, 0, double.NaN, -1, 0, 0)]
    [InlineData(709.7827128933841, double.PositiveInfinity, 6.564958885017789, 1, 1, 709.7827128933841)]
    [InlineData(-745.1332191019411, double.Epsilon, double.NaN, -1, double.Epsilon, double.Epsilon)]
    [InlineData(-745.1332191019413, 0, double.NaN, -1, 0, 0)]
    public void EndsAreRight(double x, double exp, double log, double tanh, double sigmoid, double softplus)
    {
        Same(exp, Elementary<double>.Exp(x));
        Same(log, Elementary<double>.Log(x));
        Same(tanh, Elementary<double>.Tanh(x));
        Same(sigmoid, Elementary<double>.Sigmoid(x));
        Same(softplus, Elementary<double>.Softplus(x));
    }

    [Theory]
    [InlineData(2, 10, 1024)]
    [InlineData(2, -1074, double.Epsilon)]
    [InlineData(2, 1024, double.PositiveInfinity)]
    [InlineData(-2, 3, -8)]
    [InlineData(-2, 0.5, double.NaN)]
    [InlineData(0, -1, double.PositiveInfinity)]
    [InlineData(0, 0, 1)]
    [InlineData(10, 15, 1e15)]
    [InlineData(1.0000000000000002, 4503599627370496, 2.718281828459045)]
    [InlineData(0.5, double.PositiveInfinity, 0)]
    public void PowersAreRight(double x, double y, double expected) => Same(expected, Elementary<double>.Pow(x, y));

    [Fact]
    public void PowersAreWithinOneUnit()
    {
        var random = new Random(4);
        for (var i = 0; i < 100; i++)
        {
            var (x, y) = (random.NextDouble() * 10, (random.NextDouble() * 60) - 30);
            var truth = Deep.Exp(Deep.Of(y) * Deep.Log(Deep.Of(x)) >> Deep.Bits);
            var away = Deep.UlpsAway(Elementary<double>.Pow(x, y), truth);
            Assert.True(away <= 1, $"{x:R}^{y:R} is {away} units away");
        }
    }

    static void Same(double expected, double actual)
        => Assert.Equal(BitConverter.DoubleToInt64Bits(expected) | Nan(expected), BitConverter.DoubleToInt64Bits(actual) | Nan(actual));

    // Every NaN counts as the same.
    static long Nan(double x) => double.IsNaN(x) ? -1 : 0;

    static void Within(
        string name, double bound, Func<double, double> function, Func<BigInteger, BigInteger> truth, int count, int seed, double range, bool positive = false)
    {
        var random = new Random(seed);
        var worst = (Away: 0.0, X: 0.0);
        for (var i = 0; i < count; i++)
        {
            var x = range * random.NextDouble() * (positive || random.Next(2) == 0 ? 1 : -1) * (i % 3 == 0 ? Math.Pow(2, -random.Next(30)) : 1);
            var away = Reference.UlpsAway(function(x), truth(Reference.Of(x)));
            worst = away > worst.Away ? (away, x) : worst;
        }

        Assert.True(worst.Away <= bound, $"{name}({worst.X:R}) is {worst.Away} units away");
        Console.WriteLine($"{name}: at most {worst.Away:F3} units, at {worst.X:R}");
    }
}
