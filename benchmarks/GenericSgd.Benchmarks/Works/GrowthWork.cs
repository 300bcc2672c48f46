using System.Globalization;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Benchmarks.Works;

/// <summary>One example of training over many rows, in whole epochs, so that the shuffle is part of it.</summary>
/// <param name="Rows">How many rows the data have.</param>
/// <param name="Batch">How many rows a step takes.</param>
sealed record GrowthWork(int Rows, int Batch)
    : Work(11, $"one example of {Rows.ToString("N0", CultureInfo.InvariantCulture)}, {Inputs}-{Hidden}-1, batch {Batch}", "float")
{
    internal const int Fewest = 1000;

    const int Inputs = 16;
    const int Hidden = 64;

    protected override ISide Local()
    {
        var pipeline = new Pipeline
        {
            Inputs = Inputs,
            Layers = [new Dense(Hidden), new Relu(), new Dense(1)],
            Optimizer = Optimizer.Sgd(0.001),
            BatchSize = Batch,
        };
        var data = new Dataset<float>(Draws.Symmetric<float>(1, Rows * Inputs), Draws.Symmetric<float>(2, Rows), Rows);
        var trainer = new Trainer<float>(pipeline, data);
        return new LocalSide(() => Epoch(trainer), least: Rows);
    }

    static void Epoch(Trainer<float> trainer)
    {
        for (var step = 0; step < trainer.StepsPerEpoch; step++)
            trainer.Step();
    }
}
