using System.Globalization;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Benchmarks.Works;

/// <summary>A line through many features, one example per step, rows shuffled before each epoch.</summary>
/// <param name="Features">How many features.</param>
sealed record LinearWork(int Features) : Work(2, $"one example, linear, {Features} features", "double")
{
    internal const int Rows = 1000;
    internal const double LearningRate = 0.001;

    /// <summary>After so many epochs without shuffling the first weights of the sides are compared.</summary>
    internal const int EpochsToCheck = 3;

    internal double[] Inputs => Draws.Symmetric<double>(1, Rows * Features);

    internal static double[] Targets => Draws.Symmetric<double>(2, Rows);

    internal override double Tolerance => 1e-8;

    Pipeline Pipeline => new()
    {
        Inputs = Features,
        Layers = [new Dense(1)],
        Initializer = new ConstantWeights(0),
        Optimizer = Optimizer.Sgd(LearningRate),
        BatchSize = 1,
        Epochs = EpochsToCheck,
    };

    protected override ISide Local()
    {
        var data = new Dataset<double>(Inputs, Targets, Rows);
        var checkedWeight = (Pipeline with { Shuffle = false }).Train(data).Network.Parameters[0];
        var trainer = new Trainer<double>(Pipeline, data);
        return new LocalSide(() => trainer.Step(), checkedWeight);
    }

    /// <summary>The learning rate as text.</summary>
    internal static string RateText => LearningRate.ToString(CultureInfo.InvariantCulture);
}
