using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Numbers.Tests.Readme;

/// <summary>The code blocks of the page of GenericSgd.Numbers.</summary>
public class PageExamples
{
    [Fact]
    public void HowFarOff()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 20 };

        DoubleDouble cost = pipeline.Train(Dataset.Chapter<DoubleDouble>()).Cost;       // 31 digits
        var bounds = pipeline.Train(Dataset.Chapter<Interval<double>>()).Cost;          // the exact result lies between Low and High
        var samples = pipeline.Train(Dataset.Chapter<Stochastic<double>>()).Cost;       // three runs, rounded up and down at random, share their Digits
        Assert.InRange(cost, bounds.Low, bounds.High);
        Assert.InRange(samples.Digits, 10, 16);
        Assert.Equal((double)cost, samples.Middle, 1e-10 * (double)cost);
    }

    [Fact]
    public void ADerivative()
    {
        var x = Dual<double>.Variable(3);
        var slope = (x * x * x).Derivative;             // 27
        Assert.Equal(27, slope);
    }
}
