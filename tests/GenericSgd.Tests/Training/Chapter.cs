using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

static class Chapter
{
    /// <summary>One dense layer, started from NumPy's stream with seed 0, trained on the mean squared error of all nine rows.</summary>
    internal static Pipeline Pipeline(Schedule learningRate, int epochs) => new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Cost = new MeanSquaredError(),
        Optimizer = Optimizer.Sgd(learningRate),
        Epochs = epochs,
    };
}
