using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>A gradient from elsewhere takes the place of forward, cost and backward.</summary>
public class GivenGradientTests
{
    static readonly Pipeline Pipeline =
        new() { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Momentum(0.01, 0.9), Epochs = 5, BatchSize = 4, AccumulateBatches = 2 };

    [Fact]
    public void TheSameGradientsGiveTheSameParameters()
    {
        var trainer = new Trainer<double>(Pipeline, Dataset.Chapter<double>());
        var led = new Trainer<double>(Pipeline, Dataset.Chapter<double>());
        for (var batch = 0; batch < 15; batch++)
        {
            trainer.TakeBatch();
            trainer.Forward();
            trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            led.TakeBatch();
            led.TakeGradient(trainer.Gradient);
            trainer.Update();
            led.Update();
        }

        Assert.Equal(trainer.Steps, led.Steps);
        Assert.Equal(trainer.Network.Parameters.ToArray(), led.Network.Parameters.ToArray());
        Assert.NotEqual(Pipeline.Build<double>().Parameters.ToArray(), led.Network.Parameters.ToArray());
    }

    [Fact]
    public void ItNeedsABatch() =>
        Assert.Throws<InvalidOperationException>(() => new Trainer<double>(Pipeline, Dataset.Chapter<double>()).TakeGradient([1, 2]));

    [Fact]
    public void ItNeedsANumberPerParameter()
    {
        var trainer = new Trainer<double>(Pipeline, Dataset.Chapter<double>());
        trainer.TakeBatch();
        Assert.Throws<ArgumentException>(() => trainer.TakeGradient([1, 2, 3]));
    }
}
