using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Numbers.Tests;

/// <summary>Each number type trains in the pipelines of the core, with nothing registered.</summary>
public abstract class TrainingTests<T>
    where T : INumber<T>
{
    /// <summary>How far weight and bias may be from 10 and 20 after 1000 epochs; exact arithmetic is 0.0104 and 0.058 away.</summary>
    protected abstract double Reach { get; }

    protected static Pipeline Chapter { get; } = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Sgd(0.01),
        Epochs = 1000,
    };

    [Fact]
    public void TheChapterTrains()
    {
        var run = Chapter.Train(Dataset.Chapter<T>());
        Assert.InRange(double.CreateChecked(run.Network.Parameters[0]), 10 - Reach, 10 + Reach);
        Assert.InRange(double.CreateChecked(run.Network.Parameters[1]), 20 - Reach, 20 + Reach);
        Assert.True(run.Cost < run.History.Cost[0] / T.CreateChecked(100));
    }

    [Fact]
    public void ThreeLayersTrain()
    {
        var pipeline = Chapter with
        {
            Layers = [new Dense(6), new Tanh(), new Dense(4), new Sigmoid(), new Dense(1)],
            Initializer = new Glorot(),
            Optimizer = Optimizer.Momentum(0.002, 0.9),
            Epochs = 60,
        };
        var run = pipeline.Train(Dataset.Chapter<T>());
        Assert.True(run.Cost < run.History.Cost[0] / T.CreateChecked(3), $"from {run.History.Cost[0]} to {run.Cost}");
        Assert.Equal(run.Fingerprint, pipeline.Train(Dataset.Chapter<T>()).Fingerprint);
    }
}

public sealed class DoubleDoubleTraining : TrainingTests<DoubleDouble>
{
    protected override double Reach => 0.06;

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1000)]
    public void AgreesWith80DigitsTo28(int epochs)
    {
        var parameters = (Chapter with { Epochs = epochs }).Train(Dataset.Chapter<DoubleDouble>()).Network.Parameters;
        ChapterTests.Agree(ChapterTests.Trajectory[epochs].Weight, parameters[0]);
        ChapterTests.Agree(ChapterTests.Trajectory[epochs].Bias, parameters[1]);
    }
}

public sealed class BFloat16Training : TrainingTests<BFloat16>
{
    // Two digits: it stands still as soon as an update is below half of the last digit of 20, which is 1/8.
    protected override double Reach => 8;
}

public sealed class DualTraining : TrainingTests<Dual<double>>
{
    protected override double Reach => 0.06;

    [Fact]
    public void TheDerivativeByTheStartComesOutOfTraining()
    {
        // After one step w1 = w0 - rate dC/dw, so dw1/dw0 = 1 - rate 2 mean(x^2), and the mean of the squares of 0 to 8 is 68/3.
        var trainer = new Trainer<Dual<double>>(Chapter, Dataset.Chapter<Dual<double>>());
        trainer.Network.Parameters[0] = Dual<double>.Variable(3);
        trainer.Step();
        Assert.Equal(1 - (0.01 * 2 * 68 / 3), trainer.Network.Parameters[0].Derivative, 1e-14);
    }
}

public sealed class UnfusedTraining : TrainingTests<Unfused<double>>
{
    protected override double Reach => 0.06;
}

public sealed class UnfusedDecimalTraining : TrainingTests<Unfused<decimal>>
{
    protected override double Reach => 0.06;
}

public sealed class CountedTraining : TrainingTests<Counted<double>>
{
    protected override double Reach => 0.06;
}

[Collection("seed of stochastic numbers")]
public sealed class StochasticTraining : TrainingTests<Stochastic<double>>
{
    protected override double Reach => 0.06;
}
