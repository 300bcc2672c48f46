using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Numbers.Tests;

/// <summary>The chapter in plain arithmetic: where it stands still, and the digits of its weight, bias and cost.</summary>
public sealed class UnfusedTests
{
    [Fact]
    public void HalfStandsStillFarFromTheLine() => StandsStill<Half>(428, "10.2578125", "18.578125");

    [Fact]
    public void FloatStandsStill() => StandsStill<float>(2001);

    [Fact]
    public void DoubleStandsStill() => StandsStill<double>(5516);

    [Fact]
    public void DecimalStandsStill() => StandsStill<decimal>(10550);

    [Fact]
    public void FloatGivesTheKnownFigures() => Gives<float>("10.010359", "19.94204", "0.000988457");

    [Fact]
    public void DoubleGivesTheFiguresOfTheChapter() => Gives<double>("10.010358892022868", "19.942038007158082", "0.0009885003413084448");

    [Fact]
    public void ProductsAreRoundedBeforeTheyAreAdded()
    {
        Unfused<double> x = 1 + Math.ScaleB(1, -30);
        var sum = (x * x) - new Unfused<double>(1);
        Assert.Equal((x.Value * x.Value) - 1, sum.Value);
        Assert.NotEqual(double.FusedMultiplyAdd(x.Value, x.Value, -1), sum.Value);
    }

    static void Gives<T>(string weight, string bias, string cost)
        where T : INumber<T>
    {
        var run = ChapterPipeline.Of(1000).Train(Dataset.Chapter<Unfused<T>>());
        Assert.Equal((weight, bias, cost),
            (ExactConvert.ToText(run.Network.Parameters[0]), ExactConvert.ToText(run.Network.Parameters[1]), ExactConvert.ToText(run.Cost)));
    }

    static void StandsStill<T>(int expected, string? weight = null, string? bias = null)
        where T : INumber<T>
    {
        var trainer = new Trainer<Unfused<T>>(ChapterPipeline.Of(1), Dataset.Chapter<Unfused<T>>());
        var (last, w, b) = (0, trainer.Network.Parameters[0], trainer.Network.Parameters[1]);
        for (var epoch = 1; epoch <= expected + 200; epoch++)
        {
            trainer.Step();
            if (!w.Equals(trainer.Network.Parameters[0]) || !b.Equals(trainer.Network.Parameters[1]))
            {
                (last, w, b) = (epoch, trainer.Network.Parameters[0], trainer.Network.Parameters[1]);
            }
        }

        Assert.Equal(expected - 1, last);
        Assert.Equal(weight is null ? ExactConvert.ToReal(w) : Real.Parse(weight), ExactConvert.ToReal(w));
        Assert.Equal(bias is null ? ExactConvert.ToReal(b) : Real.Parse(bias), ExactConvert.ToReal(b));
    }
}
