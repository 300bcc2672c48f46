using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Testing.Running;

/// <summary>
/// A real trainer on a quadratic cost: one dense layer without bias, one row per parameter, target 0, so that the cost is the mean of (x w)^2.
/// </summary>
sealed class QuadraticRun<T>
    where T : INumber<T>
{
    internal QuadraticRun(Optimizer optimizer, T[] start, T feature)
    {
        var count = start.Length;
        var features = new T[count * count];
        Array.Fill(features, T.Zero);
        for (var i = 0; i < count; i++)
            features[(i * count) + i] = feature;
        var targets = new T[count];
        Array.Fill(targets, T.Zero);
        var pipeline = new Pipeline { Inputs = count, Layers = [new Dense(1) { Bias = false }], Cost = new MeanSquaredError(), Optimizer = optimizer };
        Trainer = new Trainer<T>(pipeline, new Dataset<T>(features, targets, count));
        start.CopyTo(Trainer.Network.Parameters);
    }

    internal Trainer<T> Trainer { get; }

    /// <summary>The five verbs before the update.</summary>
    internal T Prepare()
    {
        Trainer.TakeBatch();
        Trainer.Forward();
        var cost = Trainer.Cost();
        Trainer.CostGradient();
        Trainer.Backward();
        return cost;
    }

    /// <summary>A feature for which a rate is far below the largest stable one: the curvature is 2 x^2 / n, and this makes rate times curvature a quarter, or
    /// less.</summary>
    internal static T StableFeature(Optimizer optimizer, int count, int steps)
    {
        DoubleDouble rate = 0;
        for (var step = 0; step < steps; step++)
            rate = Order.Max(rate, optimizer.LearningRate.Rate<DoubleDouble>(new Schedules.Moment(step, step)));
        var feature = Order.Min(1, DoubleDouble.Sqrt(count / (8 * rate)));
        return ExactConvert.Nearest<double, T>(feature.High);
    }
}
