using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Diagnosis;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Diagnosis;

public class RateRangeTestTests
{
    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01) };

    [Fact]
    public void TheCostsOfThreeBatchesAreSmoothed()
    {
        var pipeline = Line with { BatchSize = 3, Shuffle = false };
        var data = Dataset.Chapter<double>();
        var test = RateRangeTest.Run(pipeline, data, 1e-6, 1e-3, steps: 3);
        var trainer = new Trainer<double>(pipeline, data);
        double[] rates = [1e-6, Math.Sqrt(1e-9), 1e-3];
        var (smoothed, weight) = (0.0, 0.0);
        for (var step = 0; step < 3; step++)
        {
            Assert.Equal(rates[step], test.Rates[step], 1e-12);
            trainer.TakeBatch();
            trainer.Forward();
            (smoothed, weight) = (0.8 * smoothed + 0.2 * trainer.Cost(), 0.8 * weight + 0.2);
            Assert.Equal(smoothed / weight, test.Costs[step], 1e-9);
            Assert.Equal(Evaluation.Cost(trainer.Network, pipeline.Cost, data), test.Judged![step], 1e-9);
            trainer.CostGradient();
            trainer.Backward();
            trainer.Update(test.Rates[step]);
        }
    }

    [Fact]
    public void ACostBelowZeroDoesNotEndTheTest()
    {
        double[] x = [.. Enumerable.Range(0, 60).Select(i => i / 60.0)];
        var data = new Dataset<double>(x, [.. x.Select(value => Math.Round(Math.Exp(2 + value)))], 60);
        var test = RateRangeTest.Run(Line with { Cost = new Poisson() }, data, 1e-6, 10);
        Assert.Equal(100, test.Rates.Count);
        Assert.InRange(test.Suggestion!.Value, 0.01, 0.1);
        Assert.Null(test.StableRate);
    }

    // The first batches cost nothing: their rows fit at the start.
    [Fact]
    public void ALuckyFirstBatchDoesNotEndIt()
    {
        var data = new Dataset<double>([0, 0, 0, 0, 1, 2, 3, 4], [0, 0, 0, 0, 100, 200, 300, 400], 8);
        var pipeline = Line with { BatchSize = 1, Shuffle = false, Initializer = new Initializers.Zeros() };
        var test = RateRangeTest.Run(pipeline, data, 1e-6, 10);
        Assert.InRange(test.Rates.Count, 40, 99);
        Assert.NotNull(test.Suggestion);
        var run = (pipeline with { Optimizer = Optimizer.Sgd(test.Suggestion!.Value), Epochs = 2000 }).Train(data);
        Assert.True(run.Cost < run.History.Cost[0] / 100);
    }

    [Fact]
    public void WhatIsSuggestedWithBatchesIsStable()
    {
        var data = new Dataset<double>([1, 2, 3, -7, 5, 0, 4], [3, 1, 4, 1, 5, 9, 2], 7);
        var test = RateRangeTest.Run(Line with { BatchSize = 1 }, data, 1e-6, 10);
        Assert.Equal(1 / 50.0, test.StableRate!.Value, 1e-9);
        Assert.InRange(test.Suggestion!.Value, 0, 1 / 100.0 + 1e-9);
    }

    [Fact]
    public void RatesBeyondTheTypeEndIt() => Assert.InRange(RateRangeTest.Run(Line, Dataset.Chapter<decimal>(), 1e-6, 1e300).Rates.Count, 2, 99);
}
