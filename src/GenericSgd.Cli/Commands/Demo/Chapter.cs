using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Demo;

/// <summary>The chapter's training: one dense layer on nine rows, started from NumPy's stream with seed 0.</summary>
static class Chapter
{
    internal const int Epochs = 1000;

    internal static Pipeline Pipeline(Schedule learningRate, int epochs) => new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Sgd(learningRate),
        Epochs = epochs,
    };
}
