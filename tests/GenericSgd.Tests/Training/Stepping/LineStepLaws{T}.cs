using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Stepping;

/// <summary>A whole step of the smallest network leaves the bits that the six verbs leave one by one.</summary>
public abstract class LineStepLaws<T>
    where T : INumber<T>
{
    static readonly Pipeline Line = new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 4, Seed = 5 };

    [Fact]
    public void AStepIsTheSixVerbs()
    {
        foreach (var inputs in new[] { 1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 64, 128, 131 })
            foreach (var batch in new[] { 1, 2, 9, 13, 32, 40 })
                foreach (var pipeline in new[] { Line, Line with { Optimizer = Optimizer.Sgd(new ExponentialDecay(0.02, 0.7)) } })
                    Check(pipeline with { Inputs = inputs, BatchSize = batch }, Data(inputs, 40));
    }

    [Fact]
    public void WhatIsNotAPlainLineIsLeftToTheVerbs()
    {
        Check(Line with { Inputs = 3, BatchSize = 1, Optimizer = Optimizer.Momentum(0.01, 0.9) }, Data(3, 10));
        Check(Line with { Inputs = 3, BatchSize = 1, Layers = [new Dense(1) { Bias = false }] }, Data(3, 10));
        Check(Line with { Inputs = 3, BatchSize = 1, Cost = new MeanAbsoluteError() }, Data(3, 10));
        Check(Line with { Inputs = 3, BatchSize = 1, AccumulateBatches = 2 }, Data(3, 10));
        Check(Line with { Inputs = 3, BatchSize = 1, Optimizer = Optimizer.Sgd(0.01) with { Average = 0.9 } }, Data(3, 10));
    }

    [Fact]
    public void ALineThatRunsAwayIsStoppedWithTheParametersOfTheLastGoodStep()
    {
        var trainer = new Trainer<T>(Line with { Optimizer = Optimizer.Sgd(1e6) }, Data(1, 9));
        var before = Array.Empty<T>();
        var error = Assert.Throws<DivergedException<T>>(() =>
        {
            for (var step = 0; step < 1000; step++)
            {
                before = trainer.Network.Parameters.ToArray();
                trainer.Step();
            }
        });
        Assert.Equal(before, trainer.Network.Parameters.ToArray());
        Assert.Equal(trainer.Steps + 1, error.Step);
        Assert.All(before, value => Assert.True(T.IsFinite(value)));
    }

    static void Check(Pipeline pipeline, Dataset<T> data)
    {
        var (whole, verbs) = (new Trainer<T>(pipeline, data), new Trainer<T>(pipeline, data));
        for (var step = 0; step < 2 * whole.StepsPerEpoch + 1; step++)
        {
            var cost = whole.Step();
            verbs.TakeBatch();
            verbs.Forward();
            Assert.Equal(verbs.Cost(), cost);
            verbs.CostGradient();
            verbs.Backward();
            verbs.Update();
            Assert.Equal(verbs.Network.Fingerprint, whole.Network.Fingerprint);
            Assert.Equal(verbs.LastUpdate.ToArray(), whole.LastUpdate.ToArray());
            Assert.Equal(verbs.Predictions.ToArray(), whole.Predictions.ToArray());
            Assert.Equal(verbs.LayerOutputGradient(0).ToArray(), whole.LayerOutputGradient(0).ToArray());
            Assert.Equal((verbs.Steps, verbs.LearningRate), (whole.Steps, whole.LearningRate));
        }
    }

    static Dataset<T> Data(int inputs, int rows)
    {
        var random = new Random(inputs);
        T[] Some(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.Next(-20, 20)) / T.CreateChecked(random.Next(7, 40)))];
        return new Dataset<T>(Some(rows * inputs), Some(rows), rows);
    }
}

public sealed class LineStepFloatTests : LineStepLaws<float>;

public sealed class LineStepDoubleTests : LineStepLaws<double>;
