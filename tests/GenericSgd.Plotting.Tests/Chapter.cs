using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Plotting.Tests;

/// <summary>Short runs of the chapter to draw.</summary>
static class Chapter
{
    internal static History<T> Run<T>(int epochs, bool validation = false)
        where T : INumber<T>
    {
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
            Optimizer = Optimizer.Sgd(0.01),
            Epochs = epochs,
        };
        var options = new TrainingOptions<T> { RecordParameters = true, Validation = validation ? Dataset.Chapter<T>() : null };
        return pipeline.Train(Dataset.Chapter<T>(), options).History;
    }
}
