using GenericSgd.Numerics;
using GenericSgd.Precision;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>What is said at once instead of searching for ever, and instead of an exception of a type initializer.</summary>
public sealed class RefusalWordsTests
{
    [Fact]
    public void AnExactFractionHasNoFacts() =>
        Assert.Contains("Ratio does not round", Assert.Throws<NotSupportedException>(() => NumberFacts.Of<Ratio>()).Message, StringComparison.Ordinal);

    [Fact]
    public void ATypeThatGoesRoundSaysSo()
    {
        Assert.True(NumberFacts.Of<Silent>().GoesRound);
        Assert.False(NumberFacts.Of<HalfUp>().GoesRound);
        Assert.False(NumberFacts.Of<Saturating>().GoesRound);
        Assert.False(NumberFacts.Of<double>().GoesRound);
    }

    [Fact]
    public void TheLargestNumbersAreFound()
    {
        Assert.Equal(448, NumberFacts.Of<Eight>().Largest);
        Assert.Equal(57344, NumberFacts.Of<Saturating>().Largest);
        Assert.Equal(Real.Parse("2147483647.99999999976716935634613037109375"), NumberFacts.Of<HalfUp>().Largest);
    }

    [Fact]
    public void FunctionLawsOfAFractionAreBrokenByName()
    {
        var report = LawReport.Of(ElementaryLaws.Of<Ratio>(new LawSettings { Cases = 3 }));
        Assert.NotEmpty(report.Broken);
        Assert.All(report.Broken, verdict => Assert.Contains("Ratio", verdict.CounterExample!.Seen, StringComparison.Ordinal));
        Assert.All(report.Broken, verdict => Assert.DoesNotContain("TypeInitialization", verdict.CounterExample!.Seen, StringComparison.Ordinal));
    }

    [Fact]
    public void FixedPointFunctionsAreRightToTheLastDigit()
    {
        double[] arguments = [-3.25, -0.5, 0.125, 0.75, 1, 2.5, 10, 20.5];
        foreach (var x in arguments)
        {
            var own = ExactConvert.Nearest<double, HalfUp>(x);
            Within(Math.Exp(x), Elementary<HalfUp>.Exp(own));
            Within(Math.Tanh(x), Elementary<HalfUp>.Tanh(own));
            Within(1 / (1 + Math.Exp(-x)), Elementary<HalfUp>.Sigmoid(own));
            Within(Math.Log(1 + Math.Exp(x)), Elementary<HalfUp>.Softplus(own));
            Within(Math.Log(Math.Abs(x)), Elementary<HalfUp>.Log(new HalfUp(Math.Abs(own.Raw))));
            Within(Math.Sqrt(Math.Abs(x)), Elementary<HalfUp>.Sqrt(new HalfUp(Math.Abs(own.Raw))));
        }
    }

    [Fact]
    public void AWiderTypeCanBeTheReference()
    {
        var pipeline = new Training.Pipeline { Inputs = 1, Layers = [new Layers.Dense(1)], Optimizer = Optimizers.Optimizer.Sgd(0.01), Epochs = 3 };
        var study = PrecisionStudy.Run(pipeline, StudyData.Chapter, [StudyNumber.Of<double>()], StudyNumber.Of<Digits76>("wide"));
        Assert.Equal("wide", study.Reference);
        Assert.InRange(study.Types[0].Digits.Parameters, 14, 17);
    }

    // Half a unit of 2^-32, and what a double knows of it.
    static void Within(double expected, HalfUp actual) =>
        Assert.True(Math.Abs(expected - actual.Near) <= 0.5001 / (1L << 32) + 1e-15 * Math.Abs(expected), $"{actual.Near} instead of {expected}");
}
