using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>An update with a learning rate of the caller's own.</summary>
public class OwnRateTests
{
    static Trainer<double> Ready(double scheduled)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Momentum(scheduled, 0.5), Epochs = 9, Seed = 3 };
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        Prepare(trainer);
        return trainer;
    }

    static void Prepare(Trainer<double> trainer)
    {
        trainer.TakeBatch();
        trainer.Forward();
        trainer.Cost();
        trainer.CostGradient();
        trainer.Backward();
    }

    [Fact]
    public void ItIsThatOfAScheduleWithThisRate()
    {
        var (own, scheduled) = (Ready(0.01), Ready(0.015625));
        own.Update(0.015625);
        scheduled.Update();
        Assert.Equal((1L, 0.015625), (own.Steps, own.LearningRate));
        Assert.Equal(scheduled.Network.Parameters.ToArray(), own.Network.Parameters.ToArray());
    }

    [Fact]
    public void TheScheduleGoesOn()
    {
        var trainer = Ready(0.01);
        trainer.Update(0.5);
        Prepare(trainer);
        trainer.Update();
        Assert.Equal((2L, 0.01), (trainer.Steps, trainer.LearningRate));
    }

    [Fact]
    public void WithZeroTheParametersStay()
    {
        var trainer = Ready(0.01);
        var before = trainer.Network.Parameters.ToArray();
        trainer.Update(0);
        Assert.Equal(before, trainer.Network.Parameters.ToArray());
        Assert.Equal(1, trainer.Steps);
    }

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void WhatIsNoRateIsRefused(double rate)
    {
        var trainer = Ready(0.01);
        var before = trainer.Network.Parameters.ToArray();
        Assert.StartsWith("A learning rate is at least 0 and finite.", Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Update(rate)).Message);
        Assert.Equal(before, trainer.Network.Parameters.ToArray());
        trainer.Update(0.01);
    }

    [Fact]
    public void ItHasItsPlaceAmongTheVerbs()
    {
        var trainer = Ready(0.01);
        trainer.TakeBatch();
        Assert.Contains("Update was called before Backward", Assert.Throws<InvalidOperationException>(() => trainer.Update(0.01)).Message);
    }
}
