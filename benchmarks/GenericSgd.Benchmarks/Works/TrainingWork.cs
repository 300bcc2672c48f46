using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Benchmarks.Works;

/// <summary>One training step of a dense network with ReLU between its layers, all rows in one batch.</summary>
/// <param name="Row">The row of the table of goals.</param>
/// <param name="Number">float or double.</param>
/// <param name="Threads">How many threads each side may use.</param>
/// <param name="Widths">The widths, from inputs to outputs.</param>
/// <param name="Batch">How many rows.</param>
/// <param name="Classes">True for soft-max cross-entropy of class numbers; false for the mean squared error.</param>
/// <param name="Adam">True for Adam, false for plain gradient descent.</param>
sealed record TrainingWork(int Row, string Number, int Threads, ValueList<int> Widths, int Batch, bool Classes = false, bool Adam = false)
    : Work(Row, $"step, {string.Join('-', Widths)}, batch {Batch}", Number, Threads)
{
    internal const double LearningRate = 0.01;

    /// <summary>After so many steps the costs of the sides are compared: a wrong gradient or optimizer shows.</summary>
    internal const int StepsToCheck = 3;

    internal int Inputs => Widths[0];

    internal int Outputs => Widths[^1];

    internal Pipeline Pipeline => new()
    {
        Inputs = Inputs,
        Layers = [.. Widths.Skip(1).SelectMany(IEnumerable<Layer> (width) => [new Relu(), new Dense(width)]).Skip(1)],
        Cost = Classes ? new SoftmaxCrossEntropyFromLogits() : new MeanSquaredError(),
        Optimizer = Adam ? Optimizer.Adam(LearningRate) : Optimizer.Sgd(LearningRate),
    };

    protected override ISide Local() => Number == "float" ? Local<float>() : Local<double>();

    internal T[] Features<T>()
        where T : INumber<T> => Draws.Symmetric<T>(1, Batch * Inputs);

    internal T[] Targets<T>()
        where T : INumber<T> => Classes
            ? [.. Enumerable.Range(0, Batch).Select(row => T.CreateChecked(ClassOf(row)))]
            : Draws.Symmetric<T>(2, Batch * Outputs);

    internal int ClassOf(int row) => row * 7 % Outputs;

    internal Trainer<T> Trainer<T>()
        where T : INumber<T> => new(Pipeline, new Dataset<T>(Features<T>(), Targets<T>(), Batch));

    LocalSide Local<T>()
        where T : INumber<T>
    {
        var (check, timed) = (Trainer<T>(), Trainer<T>());
        var cost = T.Zero;
        for (var step = 0; step < StepsToCheck; step++)
            cost = check.Step();
        return new LocalSide(() => timed.Step(), double.CreateChecked(cost));
    }
}
