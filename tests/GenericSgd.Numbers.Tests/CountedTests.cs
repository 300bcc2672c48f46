using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Numbers.Tests;

public sealed class CountedTests
{
    [Fact]
    public void OperationsAreCountedByKind()
    {
        using var counts = Counted.Start();
        Counted<double> x = 3;
        _ = x + 4 + 5 - 1;
        _ = x * 2 / 7 % 2;
        _ = Elementary<Counted<double>>.Sigmoid(x);
        Assert.Equal((2, 1, 1, 1, 1, 1),
            (counts.Additions, counts.Subtractions, counts.Multiplications, counts.Divisions, counts.Remainders, counts.Functions));
        Assert.Equal(7, counts.Operations);
    }

    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(1.5, -1.25, 0)]
    [InlineData(1.5, -1.375, 1)]
    [InlineData(1000, -999, 3)]
    [InlineData(1000, -999.9375, 4)]
    [InlineData(-1e30, 1.00000000005e30, 10)]
    public void LostDigits(double x, double y, int lost)
    {
        using var counts = Counted.Start();
        _ = (Counted<double>)x + y;
        _ = (Counted<double>)x - -y;
        Assert.Equal(2, counts.LostDigits[lost]);
        Assert.Equal(2, counts.Cancellations(lost));
        Assert.Equal(0, counts.Cancellations(lost + 1));
    }

    [Fact]
    public void AbsorptionsAndSumsToZero()
    {
        using var counts = Counted.Start();
        Counted<Half> x = (Half)2048;
        _ = x + (Half)1;
        _ = (Half)(-1) - x;
        _ = x + (Half)2;
        _ = x + Half.Zero;
        Assert.Equal(2, counts.Absorptions);
        _ = x - x;
        Assert.Equal((1, 2), (counts.SumsToZero, counts.Absorptions));
    }

    [Fact]
    public void UnderflowOfDecimalIsSeen()
    {
        using var counts = Counted.Start();
        Counted<decimal> x = 1e-15m;
        Assert.Equal(0, (x * x).Value);
        _ = x * 0;
        _ = x / 1e20m;
        Assert.Equal(2, counts.Underflows);
        Assert.Throws<OverflowException>(() => (Counted<decimal>)decimal.MaxValue * 2);
        Assert.Throws<DivideByZeroException>(() => x / 0);
        Assert.Equal((1, 1), (counts.Overflows, counts.DivisionsByZero));
    }

    [Fact]
    public void EndsOfTheRangeAreSeen()
    {
        using var counts = Counted.Start();
        Counted<float> x = 1e-30f, large = 1e30f;
        _ = x * x;
        _ = x * 1e-10f;
        _ = x / large;
        var infinite = large * large;
        var nan = infinite - infinite;
        _ = nan + 1;
        _ = infinite + 1;
        Assert.Equal((2, 1, 1, 1), (counts.Underflows, counts.Subnormals, counts.Overflows, counts.NaNs));
    }

    [Fact]
    public void CountingsNest()
    {
        Counted<double> x = 1;
        using var outer = Counted.Start();
        _ = x + x;
        using (var inner = Counted.Start())
        {
            _ = x + x + x;
            Assert.Equal((1, 2), (outer.Additions, inner.Additions));
            Assert.Throws<InvalidOperationException>(outer.Dispose);
        }

        Assert.Equal(3, outer.Additions);
        outer.Dispose();
        _ = x + x;
        Assert.Equal(3, outer.Additions);
    }

    [Fact]
    public void WhatIsCountedWithinIsCountedAround()
    {
        using var outer = Counted.Start();
        using (Counted.Start())
        {
            Counted<float> x = 3, y = 1e-30f;
            _ = x + 4 - 1;
            _ = x - 2.875f;
            _ = x * y * y;
            _ = y * 1e-10f;
            _ = x % 2;
            _ = (Counted<float>)16777216 + 1;
            _ = x - x;
            _ = (Counted<float>)1e30f * 1e30f;
            _ = x / 0;
            _ = (Counted<float>)0 / 0;
            _ = Elementary<Counted<float>>.Exp(x);
        }

        Assert.Equal((2, 3, 4, 2, 1, 1), (outer.Additions, outer.Subtractions, outer.Multiplications, outer.Divisions, outer.Remainders, outer.Functions));
        Assert.Equal((1, 1, 1, 1), (outer.Absorptions, outer.SumsToZero, outer.Underflows, outer.Subnormals));
        Assert.Equal((1, 2, 1), (outer.Overflows, outer.DivisionsByZero, outer.NaNs));
        Assert.Equal((3, 1, 4, 1), (outer.LostDigits[0], outer.LostDigits[1], outer.Cancellations(0), outer.Cancellations(1)));
        Assert.Throws<ArgumentNullException>(() => outer.Add(null!));
    }

    [Fact]
    public void TheLastKindOfLostDigitsHoldsAllThatLostMore()
    {
        using var counts = Counted.Start();
        var power = BigInteger.Pow(10, 40);
        _ = (Counted<BigInteger>)power - (power - 1);
        _ = (Counted<BigInteger>)BigInteger.Pow(10, 32) - (BigInteger.Pow(10, 32) - 1);
        _ = (Counted<BigInteger>)BigInteger.Pow(10, 31) - (BigInteger.Pow(10, 31) - 1);
        Assert.Equal((33, 2, 1), (counts.LostDigits.Count, counts.LostDigits[32], counts.LostDigits[31]));
        Assert.Equal((2, 3, 0), (counts.Cancellations(32), counts.Cancellations(31), counts.Cancellations(33)));
    }

    [Fact]
    public void WithoutACountingNumbersArePlain()
    {
        Counted<double> x = 7;
        Assert.Equal((9, 5, 14, 3.5, 1), ((x + 2).Value, (x - 2).Value, (x * 2).Value, (x / 2).Value, (x % 2).Value));
        Assert.Equal(Math.Exp(0), Elementary<Counted<double>>.Exp(0).Value);
        Assert.True(double.IsPositiveInfinity((x / 0).Value));
    }

    // What is NaN before is no new NaN, and an infinite number has no digits to lose.
    [Fact]
    public void OnlyWhatGoesWrongHereIsCounted()
    {
        using var counts = Counted.Start();
        Counted<double> nan = double.NaN, infinity = double.PositiveInfinity;
        _ = nan / 0;
        _ = nan + 1;
        _ = nan * 0;
        _ = infinity + 1;
        _ = infinity * 2;
        _ = (Counted<double>)1 / infinity;
        _ = (Counted<double>)0 * 5;
        _ = (Counted<double>)0 + 5;
        Assert.Equal((0, 0, 0, 0, 0), (counts.NaNs, counts.Overflows, counts.Underflows, counts.Absorptions, counts.Cancellations(0)));
        Assert.Equal(1, counts.DivisionsByZero);
        counts.Dispose();
        counts.Dispose();
        Assert.Equal(8, counts.Operations);
    }

    [Fact]
    public void HalfValuesAreThoseOfPlainArithmetic() => Same<Half>();

    [Fact]
    public void DecimalValuesAreThoseOfPlainArithmetic() => Same<decimal>();

    [Fact]
    public void EachVerbOfAStepIsReadByItself()
    {
        var trainer = new Trainer<Counted<double>>(ChapterPipeline.Of(1), Dataset.Chapter<Counted<double>>());
        trainer.TakeBatch();
        using var forward = Counted.Start();
        trainer.Forward();
        forward.Dispose();

        // Nine rows: w x from a sum that begins at 0, and the bias.
        Assert.Equal((9, 18), (forward.Multiplications, forward.Additions));
        using var cost = Counted.Start();
        trainer.Cost();
        cost.Dispose();
        Assert.Equal((9, 9, 1), (cost.Subtractions, cost.Multiplications, cost.Divisions));
    }

    static void Same<T>()
        where T : INumber<T>
    {
        using var counts = Counted.Start();
        var counted = ChapterPipeline.Of(50).Train(Dataset.Chapter<Counted<T>>());
        var plain = ChapterPipeline.Of(50).Train(Dataset.Chapter<Unfused<T>>());
        Assert.Equal(plain.Network.Parameters.ToArray().Select(x => x.Value), counted.Network.Parameters.ToArray().Select(x => x.Value));
        Assert.Equal(plain.History.Cost.ToArray().Select(x => x.Value), counted.History.Cost.ToArray().Select(x => x.Value));
        Assert.InRange(counts.Operations, 50 * 9 * 4, 50 * 9 * 20);
    }
}
