using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Running;
using GenericSgd.Precision.Sums;
using GenericSgd.Precision.Watching;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Measuring;

/// <summary>What is recorded of a step is what the verbs leave behind, place by place.</summary>
public class PlaceTests
{
    static readonly Pipeline Network =
        new() { Inputs = 1, Layers = [new Dense(2), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 2, BatchSize = 4, Shuffle = false };

    static readonly (PlaceKind Kind, string Name, int Layer)[] Places =
    [
        (PlaceKind.Output, "the output of layer 0 (Dense)", 0),
        (PlaceKind.Output, "the output of layer 1 (Tanh)", 1),
        (PlaceKind.Output, "the output of layer 2 (Dense)", 2),
        (PlaceKind.Cost, "the cost", -1),
        (PlaceKind.OutputGradient, "the gradient of the cost by the predictions", 2),
        (PlaceKind.OutputGradient, "the gradient by the output of layer 1 (Tanh)", 1),
        (PlaceKind.OutputGradient, "the gradient by the output of layer 0 (Dense)", 0),
        (PlaceKind.Gradient, "the gradient of layer 2 (Dense)", 2),
        (PlaceKind.Gradient, "the gradient of layer 0 (Dense)", 0),
        (PlaceKind.Parameters, "the update of layer 0 (Dense)", 0),
        (PlaceKind.Parameters, "the update of layer 2 (Dense)", 2),
    ];

    [Fact]
    public void AllPlacesInTheOrderOfTheStep() =>
        Assert.Equal(Places, Place.Of(Network, Network.Build<double>().Blocks).Select(place => (place.Kind, place.Name, place.Layer)));

    [Theory]
    [InlineData(SummationOrder.Kernel)]
    [InlineData(SummationOrder.Pairwise)]
    public void TheLastStepOfAWatchedEpochIsRecorded(SummationOrder order)
    {
        var record = new RunTask(
            new Source(Network, StudyData.Chapter, [0.5, -0.25, 0.125, 0.25, 1, -2, 0.75], null), order, new WatchPlan(2, 1), Look.Places, 2, _ => { },
                default).Run<double>();
        var pipeline = Ordered.Of(Network, order);
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>(), new Network<double>(1, pipeline.Layers));
        double[] start = [0.5, -0.25, 0.125, 0.25, 1, -2, 0.75];
        start.CopyTo(trainer.Network.Parameters);
        foreach (var watched in record.Watched)
        {
            var cost = 0.0;
            do
            {
                trainer.TakeBatch();
                trainer.Forward();
                cost = trainer.Cost();
                trainer.CostGradient();
                trainer.Backward();
                if (!trainer.EndsEpoch)
                    trainer.Update();
            }
            while (!trainer.EndsEpoch);
            List<double[]> seen = [.. Enumerable.Range(0, 3).Select(layer => Flat(trainer.LayerOutput(layer).ToArray())), [cost],
                .. new[] { 2, 1, 0 }.Select(layer => Flat(trainer.LayerOutputGradient(layer).ToArray())), trainer.Gradient[4..].ToArray(),
                    trainer.Gradient[..4].ToArray()];
            trainer.Update();
            seen.AddRange([trainer.Network.Parameters[..4].ToArray(), trainer.Network.Parameters[4..].ToArray()]);
            Assert.Equal(seen, watched.Select(numbers => Array.ConvertAll(numbers, number => number.High)));
        }

        Assert.Equal(2, record.Watched.Count);
        Assert.Equal(trainer.Network.Parameters.ToArray(), record.Checkpoints[^1].Parameters.Select(parameter => parameter.High));
    }

    // Half holds 1000.3 as 1000.5, and what is left of the difference is 0.05 instead of 0.03: the first output is far off already.
    [Fact]
    public void TheOutputOfALayerMayBeTheFirstPlaceThatLeavesTheReference()
    {
        var pipeline = new Pipeline
        {
            Inputs = 2,
            Layers = [new Dense(1)],
            Initializer = new Initializers.ConstantWeights(0.1),
            Optimizer = Optimizer.Sgd(1e-6)
        };
        var data = StudyData.Of(Dataset.Create(new[,] { { 1000.3, -1000 } }, new double[,] { { 1 } }));
        Assert.Equal(
            new[] { "1 unit in the last place", "1e-6", "1e-3", "one digit" }.Select(by => new Results.Departure(by, 1, 0, "the output of layer 0 (Dense)")),
            PrecisionStudy.Run(pipeline, data, [StudyNumber.Of<Half>()]).Types[0].LeftReferenceAt);
    }

    static double[] Flat(double[,] values) => [.. values.Cast<double>()];
}
