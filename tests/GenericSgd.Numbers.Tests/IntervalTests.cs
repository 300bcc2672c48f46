using System.Globalization;
using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Numbers.Tests;

public sealed class IntervalTests
{
    static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Theory]
    [InlineData(1, 1e-13)]
    [InlineData(10, 1e-11)]
    [InlineData(100, 1e5)]
    public void TrainingEncloses80Digits(int epochs, double widest) => Encloses<double>(epochs, widest);

    [Theory]
    [InlineData(1, 1e-3)]
    [InlineData(10, 1)]
    public void TrainingInFloatEncloses80Digits(int epochs, double widest) => Encloses<float>(epochs, widest);

    static void Encloses<T>(int epochs, double widest)
        where T : INumber<T>
    {
        var run = ChapterPipeline.Of(epochs).Train(Dataset.Chapter<Interval<T>>());
        var truth = ChapterTests.Trajectory[epochs];
        foreach (var (text, interval) in new[] { (truth.Weight, run.Network.Parameters[0]), (truth.Bias, run.Network.Parameters[1]), (truth.Cost, run.Cost) })
        {
            Assert.True(interval.Contains(Real.Parse(text)), $"{interval} does not hold {text}");
            Assert.False(interval.Contains(Real.Parse(text + "e9")));
        }

        Assert.InRange(double.CreateChecked(run.Network.Parameters[0].Width), 0, widest);
    }

    [Fact]
    public void LiteralsBecomeTheNeighboursAroundThem()
    {
        var tenth = Interval<double>.Of(0.1);
        Assert.True(tenth.IsIdenticalTo(new(Math.BitDecrement(0.1), 0.1)));
        Assert.True(Interval<double>.Of(0.5).IsIdenticalTo(0.5));
        Assert.True(((Real)0.1).To<Interval<double>>().IsIdenticalTo(tenth));
        Assert.True(Interval<decimal>.Of(0.1).IsIdenticalTo(0.1m));
        Assert.True(Interval<decimal>.Of(Real.Parse("1e-30")).IsIdenticalTo(new(0, 1e-28m)));
        Assert.True(Interval<Half>.Of(70000).IsIdenticalTo(new(Half.MaxValue, Half.PositiveInfinity)));
        Assert.True(New<Interval<float>>.From(0.1).IsIdenticalTo(new(MathF.BitDecrement(0.1f), 0.1f)));
        Assert.True(New<Interval<double>>.From(0.1m).IsIdenticalTo(tenth));
        Assert.True(New<Interval<double>>.From((1L << 53) + 1).IsIdenticalTo(new(1L << 53, (1L << 53) + 2)));
        Assert.Equal(0.5, ExactConvert.ToDouble(new Interval<double>(0, 1)));
    }

    [Fact]
    public void ArithmeticTakesTheEnds()
    {
        Interval<double> x = new(-1, 2), y = new(3, 5);
        Assert.True((x + y).IsIdenticalTo(new(2, 7)));
        Assert.True((x - y).IsIdenticalTo(new(-6, -1)));
        Assert.True((x * y).IsIdenticalTo(new(-5, 10)));
        Assert.True((y / new Interval<double>(-2, -1)).IsIdenticalTo(new(-5, -1.5)));
        Assert.True(Interval<double>.Abs(x).IsIdenticalTo(new(0, 2)));
        Assert.True(Interval<double>.Max(x, 0).IsIdenticalTo(new(0, 2)));
        Assert.True((y / x).IsIdenticalTo(new(double.NegativeInfinity, double.PositiveInfinity)));
        Assert.True((new Interval<double>(7, 8) % 5).IsIdenticalTo(new(2, 3)));
        Assert.True((new Interval<double>(4, 6) % 5).IsIdenticalTo(new(0, 5)));
        Assert.Throws<DivideByZeroException>(() => new Interval<decimal>(1) / new Interval<decimal>(-1, 1));
        Assert.Throws<ArgumentException>(() => new Interval<double>(2, 1));
    }

    [Fact]
    public void FunctionsHoldTheExactValueAtEachBound()
    {
        foreach (var n in Enumerable.Range(-80, 160).Where(n => n != 0))
        {
            var x = n / 8.0;
            Interval<double> interval = x;
            Holds(DoubleDouble.Exp(x), Interval<double>.Exp(interval), 10);
            Holds(DoubleDouble.ExpM1(x), Interval<double>.ExpM1(interval), 10);
            Holds(DoubleDouble.Tanh(x), Interval<double>.Tanh(interval), 10);
            Holds(Elementary<DoubleDouble>.Sigmoid(x), Elementary<Interval<double>>.Sigmoid(interval), 10);
            Holds(Elementary<DoubleDouble>.Softplus(x), Elementary<Interval<double>>.Softplus(interval), 10);
            Holds(DoubleDouble.Sqrt(Math.Abs(x)), Interval<double>.Sqrt(Math.Abs(x)), 1);
            Holds(DoubleDouble.Log(Math.Abs(x)), Interval<double>.Log(Math.Abs(x)), 10);
        }

        Assert.True(Interval<double>.Sqrt(new(-1, 4)).IsIdenticalTo(new(0, 2)));
        Assert.True(Interval<double>.Sqrt(9).IsIdenticalTo(3));
        var sigmoid = Elementary<Interval<double>>.Sigmoid(new(-1, 2));
        Assert.True(sigmoid.Low < 0.26895 && sigmoid.High > 0.8807 && sigmoid.Width < 0.612, sigmoid.ToString());
    }

    const double Infinity = double.PositiveInfinity;

    static void Is(double low, double high, Interval<double> interval) =>
        Assert.True(interval.IsIdenticalTo(new(low, high)), $"[{low:R}, {high:R}], not {interval}");

    [Fact]
    public void WholePowersAreProducts()
    {
        Is(1024, 1024, Interval<double>.Pow(2, 10));
        Is(-243, -243, Interval<double>.Pow(-3, 5));
        Is(0.0625, 0.0625, Interval<double>.Pow(4, -2));
        Is(1, 1, Interval<double>.Pow(new(-7, 9), 0));
        Is(8, 27, Interval<double>.Pow(new(2, 3), 3));
        Is(0.125, 0.5, Interval<double>.Pow(new(2, 8), -1));
        Is(1, 1, Interval<double>.Pow(1, 1e300));
        var root = Interval<double>.Pow(2, 0.5);
        Assert.True(root.Contains(Real.Parse("1.41421356237309504880168872420969807856967")) && root.Width is > 0 and < 1e-14, root.ToString());
        Assert.True(Interval<double>.Pow(2, new(1, 2)) is { Low: < 2 and > 1.999, High: > 4 and < 4.001 });
    }

    // Up to 1024 factors; by way of the logarithm the power would be wide.
    [Fact]
    public void ThereIsAMostOfFactors()
    {
        Assert.InRange(Interval<decimal>.Pow(1.01m, 1024).Width, 1e-24m, 1e-19m);
        Assert.InRange(Interval<decimal>.Pow(1.01m, -1024).Width, 0, 1e-26m);
        Assert.InRange(Interval<double>.Pow(1.0009765625, 1024).Width, 1e-15, 1e-12);
        var (least, most) = (Interval<double>.Pow(1.0009765625, 1024).Width, Interval<double>.Pow(1.0009765625, 1025).Width);
        Assert.NotEqual(least, most, 1e-15);
    }

    [Fact]
    public void WhatIsHalfInfiniteHoldsOneSide()
    {
        Interval<double> above = new(1, Infinity), below = new(-Infinity, 1), all = new(-Infinity, Infinity);
        Assert.Equal((true, true, false), (above.Contains(1), above.Contains(Real.Parse("1e999")), above.Contains(0.5)));
        Assert.Equal((true, true, false), (below.Contains(1), below.Contains(Real.Parse("-1e999")), below.Contains(1.5)));
        Assert.True(all.Contains(-7) && new Interval<double>(double.NaN).Contains(3));
        Assert.False(new Interval<double>(Infinity).Contains(3));
        Assert.Equal(Infinity, ((IUncertain)below).Error);
        Assert.Equal(Infinity, ((IUncertain)above).Error);
        Assert.Equal((Infinity, -Infinity, true), (above.Midpoint, below.Midpoint, double.IsNaN(all.Midpoint)));
    }

    [Fact]
    public void TheMiddleStandsForTheInterval()
    {
        Assert.Equal((1.5, 1, -1.5), (new Interval<double>(1, 2).Midpoint, new Interval<double>(-1, 3).Midpoint, new Interval<double>(-2, -1).Midpoint));
        Assert.Equal(double.MaxValue * 0.75, new Interval<double>(double.MaxValue / 2, double.MaxValue).Midpoint);
        Assert.Equal(0, new Interval<double>(-double.MaxValue, double.MaxValue).Midpoint);
        Interval<double> narrow = new(1, 3), wide = new(0, 4);
        Assert.True(narrow.Equals(wide) && narrow.CompareTo(wide) == 0 && narrow.GetHashCode() == wide.GetHashCode() && !narrow.IsIdenticalTo(wide));
        Assert.False(narrow.IsIdenticalTo(new(1, 4)) || narrow.IsIdenticalTo(new(0, 3)));
        Assert.True(narrow.CompareTo(3) < 0 && narrow.CompareTo(1) > 0 && !narrow.Equals((object)2.0));
    }

    [Fact]
    public void SignsTurnTheEnds()
    {
        Is(1, 3, Interval<double>.Abs(new(-3, -1)));
        Is(0, 3, Interval<double>.Abs(new(-3, 0)));
        Is(0, 2, Interval<double>.Abs(new(0, 2)));
        Is(0, 5, Interval<double>.Abs(new(-5, 2)));
        Is(-3, 1, -new Interval<double>(-1, 3));
        Is(-1, 0, Interval<double>.Min(new(-1, 2), 0));
        Is(2, 5, Interval<double>.Max(new(-1, 5), new(2, 3)));
        Is(6, 20, new Interval<double>(-5, -3) * new Interval<double>(-4, -2));
        Is(-20, -6, new Interval<double>(3, 5) * new Interval<double>(-4, -2));
        Is(0.5, 2, new Interval<double>(2, 4) / new Interval<double>(2, 4));
        Is(-2, 4, new Interval<double>(-2, 4) / new Interval<double>(1, 2));
    }

    [Fact]
    public void ABoundOfZeroStaysOneBesideAnInfiniteOne()
    {
        Is(0, Infinity, new Interval<double>(0, 1) * new Interval<double>(1, Infinity));
        Is(-Infinity, Infinity, new Interval<double>(-1, 1) * new Interval<double>(1, Infinity));
        Is(-Infinity, Infinity, (Interval<double>)1 / new Interval<double>(0, 1));
        Is(-Infinity, Infinity, (Interval<double>)1 / new Interval<double>(-1, 0));
        Assert.True(double.IsNaN((new Interval<double>(0) * double.NaN).Low));
    }

    [Fact]
    public void RemaindersOfOneQuotientAreExactAndOthersHoldAll()
    {
        Is(1, 1, (Interval<double>)7 % 3);
        Is(-5, 0, new Interval<double>(-6, -4) % 5);
        Is(-5, 5, new Interval<double>(-6, 6) % 5);
        Is(0, 6, new Interval<double>(4, 8) % new Interval<double>(5, 6));
        Is(0, 6, new Interval<double>(4, 8) % new Interval<double>(-6, -5));
        Is(-3, -2, new Interval<double>(-8, -7) % 5);
    }

    [Fact]
    public void FunctionsKeepToTheValuesThatTheyHave()
    {
        Is(1, 1, Interval<double>.Exp(0));
        Is(0, 0, Interval<double>.Log(1));
        Is(0, 0, Interval<double>.LogP1(0));
        Is(0, 0, Interval<double>.ExpM1(0));
        Is(0, 0, Interval<double>.Tanh(0));
        Is(0.5, 0.5, Elementary<Interval<double>>.Sigmoid(0));
        Assert.Equal((0, -1), (Interval<double>.Exp(-1000).Low, Interval<double>.ExpM1(-1000).Low));
        Assert.Equal((1, -1), (Interval<double>.Tanh(40).High, Interval<double>.Tanh(-40).Low));
        Assert.Equal((1, 0), (Elementary<Interval<double>>.Sigmoid(1000).High, Elementary<Interval<double>>.Sigmoid(-1000).Low));
        Assert.Equal(0, Elementary<Interval<double>>.Softplus(-1000).Low);
        Assert.True(Interval<double>.Exp(-1000).High > 0 && Interval<double>.Tanh(40).Low < 1 && Elementary<Interval<double>>.Softplus(-1000).High > 0);
    }

    [Fact]
    public void RootsAndLogarithmsLeaveOutWhatIsBelowZero()
    {
        Is(0, 3, Interval<double>.Sqrt(new(-5, 9)));
        Assert.True(double.IsNaN(Interval<double>.Sqrt(new(-5, -4)).Low));
        Is(-Infinity, 0, Interval<double>.Log(new(-2, 1)));
        Is(-Infinity, 0, Interval<double>.Log(new(0, 1)));
        Assert.True(double.IsNaN(Interval<double>.Log(new(-2, -1)).High));
        Is(-Infinity, 0, Interval<double>.LogP1(new(-2, 0)));
        Is(-Infinity, 0, Interval<double>.LogP1(new(-1, 0)));
        Assert.True(double.IsNaN(Interval<double>.LogP1(new(-3, -2)).High));
        Assert.True(Interval<double>.Sqrt(2) is { Low: 1.4142135623730949, High: 1.4142135623730951 });
        Assert.True(Interval<double>.Sqrt(3) is { Low: 1.7320508075688772, High: 1.7320508075688774 });
    }

    static Interval<double> Read(string text) =>
        Interval<double>.TryParse(text, NumberStyles.Float, Invariant, out var read) ? read : throw new FormatException(text);

    static void Holds(DoubleDouble truth, Interval<double> interval, int steps)
    {
        Assert.True(interval.Low <= truth && truth <= interval.High, $"{interval} does not hold {truth}");
        Assert.True(interval.Width <= steps * (Math.BitIncrement(Math.Abs(interval.High)) - Math.Abs(interval.High)), $"{interval} is wide");
    }

    [Theory]
    [InlineData("[0.1, 0.1]")]
    [InlineData("0.5")]
    [InlineData("[-1, 2.5]")]
    [InlineData("[1E+300, Infinity]")]
    [InlineData("NaN")]
    public void TextReadsBack(string text) => Assert.Equal(text, Read(text).ToString(null, Invariant));

    [Theory]
    [InlineData("[1, 2")]
    [InlineData("[2, 1]")]
    [InlineData("[1 2]")]
    [InlineData("1, 2")]
    public void RefusedText(string text) => Assert.False(Interval<double>.TryParse(text, NumberStyles.Float, Invariant, out _));

    [Fact]
    public void AdamAndAHiddenLayerEncloseTheRunInMoreDigits()
    {
        var pipeline = ChapterPipeline.Of(3) with
        {
            Layers = [new Dense(3), new Tanh(), new Dense(2), new Relu(), new Dense(1)],
            Optimizer = Optimizer.Adam(0.01)
        };
        var wide = pipeline.Train(Dataset.Chapter<DoubleDouble>()).Network.Parameters;
        var intervals = pipeline.Train(Dataset.Chapter<Interval<double>>()).Network.Parameters;
        for (var i = 0; i < wide.Length; i++)
        {
            Assert.True(intervals[i].Contains(ExactConvert.ToReal(wide[i])), $"{i}: {intervals[i]} does not hold {wide[i]}");
            Assert.True(intervals[i].Width < 1e-8, $"{i}: {intervals[i]}");
        }
    }
}
