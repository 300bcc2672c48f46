using GenericSgd.Precision.Results;
using GenericSgd.Precision.Verdicts;

namespace GenericSgd.Precision.Tests.Reporting;

/// <summary>What limits a type, on both sides of each border.</summary>
public class VerdictTests
{
    // Ten digits; kept are the fewer of parameters and predictions.
    static TypeResult Type(double kept, double computing = 0, int? still = null, double predictions = 99) => MadeStudy.Half with
    {
        TypeDigits = 10,
        Digits = new(kept, predictions, 0),
        ComputingDigits = new(computing, 99, 0),
        StandsStillFrom = still,
    };

    // The reference knows as much as a pair of doubles.
    static string Of(TypeResult type, double asked) => VerdictText.Of(type, asked, known: 31.9);

    [Theory]
    [InlineData(30.9, "keeps all of its 31.9 digits, which is enough.")]
    [InlineData(30.8, "keeps at least 31.9 of its 31.9 digits: the reference knows no more.")]
    public void AReferenceThatKnowsNoMore(double known, string verdict) =>
        Assert.Equal(verdict, VerdictText.Of(Type(31.9) with { TypeDigits = 31.9 }, 6, known));

    [Theory]
    [InlineData(10, "keeps all of its 10.0 digits, which is enough.")]
    [InlineData(9.75, "keeps 9.8 of its 10.0 digits, which is enough.")]
    [InlineData(6, "keeps 6.0 of its 10.0 digits, which is enough.")]
    [InlineData(5.9, "keeps 5.9 of its 10.0 digits: the errors of computing add up, seen first in the cost.")]
    public void WhatIsKept(double kept, string verdict) => Assert.Equal(verdict, Of(Type(kept), 6));

    [Fact]
    public void ThePredictionsCountToo() => Assert.StartsWith("keeps 2.0 of its 10.0 digits: the errors", Of(Type(9, predictions: 2), 6));

    [Fact]
    public void StandingStill()
    {
        Assert.Equal("keeps 7.0 of its 10.0 digits, which is enough, and stands still from epoch 4.", Of(Type(7, still: 4), 6));
        Assert.Equal("keeps 5.0 of its 10.0 digits and stands still from epoch 4: its updates are smaller than half a unit of the parameters' last place.",
            Of(Type(5, 9, still: 4), 6));
        Assert.Equal("keeps 6.0 of its 10.0 digits, which is enough, and stands still from epoch 4.", Of(Type(6, still: 4), 6));
    }

    [Theory]
    [InlineData(6.1, "the rounding of data, settings and start values limits it, not the computing.")]
    [InlineData(6.0, "the errors of computing add up, seen first in the cost.")]
    public void ComputingAloneKeepsADigitMore(double computing, string end) => Assert.Equal($"keeps 5.0 of its 10.0 digits: {end}", Of(Type(5, computing), 6));

    [Theory]
    [InlineData(9.6, "the type holds no more.")]
    [InlineData(9.5, "the errors of computing add up, seen first in the cost.")]
    public void TheTypeHoldsNoMore(double kept, string end) => Assert.EndsWith(end, Of(Type(kept), 12));

    [Fact]
    public void WithoutADepartureTheUpdateIsNamed() =>
        Assert.EndsWith("seen first in the update.", Of(Type(5) with { LeftReferenceAt = [] }, 6));

    [Fact]
    public void ADivergedRunHasNoResult() => Assert.Equal("has no result: the cost is not finite.", Of(MadeStudy.Lost with { Checkpoints = [] }, 6));

    [Fact]
    public void SamplesSayOnWhatTheyAgree() => Assert.Equal(
        "keeps 7.0 of its 10.0 digits (its samples agree on 4.5), which is enough.",
        Of(Type(7) with { Checkpoints = [MadeStudy.Half.Checkpoints[1] with { Own = new(new(4.5, 0, 0), default, null) }] }, 6));

    [Fact]
    public void BoundsAreForCertainOrGrow()
    {
        const string Why = "its bounds grow by a factor in each step, because an interval does not know that two numbers are the same one.";
        Assert.Equal("bounds the parameters to 4.5 digits for certain.", Of(Bounded(4.5), 6));
        Assert.Equal($"bounds the parameters to 3.0 digits at epoch 1 and to none later: {Why}", Of(Bounded(0), 6));
        Assert.Equal($"bounds the parameters to 4.5 digits at epoch 10 and to none later: {Why}", Of(Bounded(4.5) with { Divergence = "It is." }, 6));
        Assert.Equal($"bounds nothing: {Why}", Of(Bounded(0, first: 0), 6));

        static TypeResult Bounded(double last, double first = 3) => MadeStudy.Half with
        {
            Checkpoints =
            [
                MadeStudy.Half.Checkpoints[0] with { Own = new(new(first, 0, 0), default, true) },
                MadeStudy.Half.Checkpoints[1] with { Own = new(new(last, 0, 0), default, true) },
            ],
        };
    }
}
