using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Benchmarks.Works;

/// <summary>The chapter: a line on nine examples, from the same start values, for all epochs.</summary>
sealed record ChapterWork() : Work(1, $"the chapter: 9 x 1, {Epochs} epochs", "double")
{
    internal const int Epochs = 1000;
    internal const double LearningRate = 0.01;

    static readonly Pipeline Pipeline = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Sgd(LearningRate),
        Epochs = Epochs,
    };

    /// <summary>The weight and the bias before the first step.</summary>
    internal static double[] Start => Pipeline.Build<double>().Parameters.ToArray();

    /// <summary>The result is the weight after the last step.</summary>
    protected override ISide Local()
    {
        var data = Dataset.Chapter<double>();
        return new LocalSide(() => Pipeline.Train(data), Pipeline.Train(data).Network.Parameters[0]);
    }
}
