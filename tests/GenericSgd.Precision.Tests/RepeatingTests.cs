using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>What is not computed again because it repeats is what computing it again would give.</summary>
public class RepeatingTests
{
    static readonly Pipeline Chapter = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Sgd(0.01),
        Epochs = 3000,
    };

    // The same numbers, by a schedule that the study does not know to be constant.
    sealed record Unknown : Schedule
    {
        public override T Rate<T>(in Moment moment) => new Constant(0.01).Rate<T>(moment);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void ARunThatStandsStillEndsAsIfItHadGoneOn(int batch)
    {
        var pipeline = Chapter with { BatchSize = batch, Shuffle = false };
        Assert.True(Repeating.Is(pipeline, 9));
        StudyNumber[] numbers = [StudyNumber.Of<Half>(), StudyNumber.Of<float>()];
        var known = PrecisionStudy.Run(pipeline, StudyData.Chapter, numbers).Types;
        var computed = PrecisionStudy.Run(pipeline with { Optimizer = Optimizer.Sgd(new Unknown()) }, StudyData.Chapter, numbers).Types;
        foreach (var (one, other) in known.Zip(computed))
        {
            Assert.True(one.StandsStillFrom is not null || batch > 0, "nothing stands still");
            Assert.Equal(other.StandsStillFrom, one.StandsStillFrom);
            Assert.Equal(other.AbsorbedFraction, one.AbsorbedFraction);
            Assert.Equal(other.Digits, one.Digits);
            Assert.Equal(other.LeftReferenceAt, one.LeftReferenceAt);
            Assert.Equal(Of(other.Checkpoints), Of(one.Checkpoints));
            Assert.Equal(other.Events, one.Events);
        }

        static IEnumerable<(int, StudyDigits, double?, double, string)> Of(IReadOnlyList<StudyCheckpoint> checkpoints) =>
            checkpoints.Select(at => (at.Epoch, at.Digits, at.SmallestUpdate, at.AbsorbedFraction, string.Join(';', at.Parameters)));
    }

    [Fact]
    public void WhatDependsOnTheStepIsNotTakenToRepeat()
    {
        Assert.False(Repeating.Is(Chapter with { Optimizer = Optimizer.Sgd(new Unknown()) }, 9));
        Assert.False(Repeating.Is(Chapter with { Optimizer = Optimizer.Momentum(0.01, 0.9) }, 9));
        Assert.False(Repeating.Is(Chapter with { Optimizer = Optimizer.Sgd(0.01) with { Rounding = UpdateRounding.Stochastic } }, 9));
        Assert.False(Repeating.Is(Chapter with { BatchSize = 3 }, 9));
        Assert.False(Repeating.Is(Chapter with { Layers = [new Dense(2), new Dropout(0.5), new Dense(1)] }, 9));
        Assert.False(Repeating.Is(Chapter with { Layers = [new Residual([new Dropout(0.5)]), new Dense(1)] }, 9));
        Assert.True(Repeating.Is(Chapter with { Layers = [new Dense(2), new Residual([new Tanh()]), new Dense(1)] }, 9));
    }
}
