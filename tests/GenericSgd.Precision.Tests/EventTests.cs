using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Watching;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>What is counted, layer by layer, with what the optimizer remembers.</summary>
public class EventTests
{
    static TypeResult Study(Pipeline pipeline, StudyNumber number, StudyData? data = null, int digits = 2) =>
        PrecisionStudy.Run(pipeline, data ?? StudyData.Chapter, [number], options: new StudyOptions { CancellationDigits = digits }).Types[0];

    static readonly Pipeline Network =
        new() { Inputs = 1, Layers = [new Dense(3), new LayerNorm(), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.001), Epochs = 20 };

    [Fact]
    public void EveryLayerHasItsPlaces() => Assert.Equal(
        [
            "the output of layer 0 (Dense)", "the output of layer 1 (LayerNorm)", "the output of layer 2 (Tanh)", "the output of layer 3 (Dense)",
            "the cost", "the gradient of the cost by the predictions",
            "the gradient of layer 3 (Dense)", "the gradient of layer 2 (Tanh)", "the gradient of layer 1 (LayerNorm)", "the gradient of layer 0 (Dense)",
            "the update",
        ],
        Study(Network, StudyNumber.Of<float>()).Events.Where(one => one.Epoch == 20).Select(one => one.Place));

    // A momentum of 1e20 absorbs any gradient here; an optimizer that has done no step remembers 0.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1e20, 1)]
    public void TheUpdateStartsFromWhatTheOptimizerRemembers(double momentum, int absorbed)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1) { Bias = false }], Optimizer = Optimizer.Momentum(1e-10, 0.5), Epochs = 10 };
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        trainer.Step();
        var state = trainer.Save();
        var remembered = state with
        {
            Blocks =
            [.. state.Blocks.Select(block => block.Name == "optimizer.0.slot" ? new StateBlock<double>(block.Name, new[] { momentum }) : block)]
        };
        Assert.Single(state.Blocks, block => block.Name == "optimizer.0.slot");
        var update = new CountedSteps<double>(pipeline, Dataset.Chapter<double>(), 2).From(remembered, 1).Single(one => one.Place == "the update");
        Assert.Equal(absorbed, update.Absorptions);
    }

    // A difference, a square and a sum for each row, and no network that is asked why.
    [Fact]
    public void TheSearchForTheCauseOfADivergenceIsNotCounted()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.001), Epochs = 10 };
        var trainer = new Trainer<decimal>(pipeline, Dataset.Chapter<decimal>());
        trainer.Network.Parameters[0] = 1e15m;
        var cost = new CountedSteps<decimal>(pipeline, Dataset.Chapter<decimal>(), 2).From(trainer.Save(), 1).Single(one => one.Place == "the cost");
        Assert.InRange(cost.Operations, 1, 3 * 9);
    }

    [Fact]
    public void ASmallProductUnderflowsWhereItIsMade()
    {
        // The gradient by the weight is 2 * x * (x w - y), about 2e-6 * 1e-3 in Half: below its smallest number.
        var data = StudyData.Of(Dataset.Create(new[,] { { 1e-6 } }, new[,] { { 1e-3 } }));
        var events = Study(Network with { Layers = [new Dense(1)], Epochs = 1 }, StudyNumber.Of<Half>(), data).Events;
        Assert.Equal(1, events.Single(one => one.Place == "the gradient of layer 0 (Dense)").Underflows);
        Assert.Equal(0, events.Single(one => one.Place == "the output of layer 0 (Dense)").Overflows);
    }

    [Fact]
    public void DecimalFlushesWithoutAWord()
    {
        var data = StudyData.Of(Dataset.Create(new[,] { { 1e-15m } }, new[,] { { 1e-15m } }));
        var events = Study(Network with { Layers = [new Dense(1)], Epochs = 1 }, StudyNumber.Of<decimal>(), data).Events;
        Assert.Equal(1, events.Single(one => one.Place == "the gradient of layer 0 (Dense)").Underflows);
    }

    [Fact]
    public void AHigherThresholdCountsFewerCancellations()
    {
        static long Cancellations(int digits) =>
            Study(Network with { Layers = [new Dense(1)], Epochs = 1000 }, StudyNumber.Of<double>(), digits: digits).Events.Sum(one => one.Cancellations);
        Assert.InRange(Cancellations(2), 1, Cancellations(1) - 1);
    }
}
