using System.Globalization;
using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Training.Causes;

/// <summary>Whether a run could not have begun with any learning rate: the cost or its gradient at the start is beyond the range of the number type.</summary>
/// <param name="pipeline">What was run.</param>
/// <param name="data">The rows whose cost failed.</param>
/// <param name="batch">The rows of the batch.</param>
/// <param name="start">The network before the first step.</param>
sealed class FirstCost<T>(Pipeline pipeline, Dataset<T> data, Dataset<T> batch, Network<T> start)
    where T : INumber<T>
{
    /// <summary>What is out of range, in a sentence; null if the cost is in range.</summary>
    /// <param name="isOwn">True if range does not explain it: computed in double, the cost would be in range.</param>
    internal string? OfCost(out bool isOwn)
    {
        isOwn = false;
        if (IsFinite(() => Evaluation.Cost(start, pipeline.Cost, data)))
            return null;
        var wide = double.NaN;
        _ = IsFinite(() => wide = Evaluation.Cost(Wide(), pipeline.Cost, data.To<double>()));
        var largest = Largest();
        isOwn = !(Math.Abs(wide) > largest) && !double.IsInfinity(wide);
        return double.IsFinite(wide)
            ? $"Already the cost before the first step, {Text(wide)}, {Beyond(largest, wide)}; {BadNumber.Largest(data)}."
            : $"Already the cost before the first step is beyond the range of {NumberName.Of<T>()}{In(largest)}; {BadNumber.Largest(data)}.";
    }

    /// <summary>The same of the gradient.</summary>
    internal string? OfGradient()
    {
        if (!TryGradient(batch, start, out var gradient) || Reduce.AllFinite<T>(gradient))
            return null;
        var wide = double.NaN;
        if (TryGradient(batch.To<double>(), Wide(), out var numbers))
            wide = numbers.Select(Math.Abs).DefaultIfEmpty(double.NaN).Max();
        return $"Already the gradient before the first step{(double.IsFinite(wide) ? $", up to {Text(wide)}," : "")} is beyond the range of {NumberName.Of<T>()}{In(Largest())}; {BadNumber.Largest(batch)}.";
    }

    // NaN stands for a gradient that could not be computed at all.
    bool TryGradient<TNumber>(Dataset<TNumber> rows, Network<TNumber> network, out TNumber[] gradient)
        where TNumber : INumber<TNumber>
    {
        gradient = [];
        try
        {
            var trainer = new Trainer<TNumber>(pipeline with { BatchSize = 0, AccumulateBatches = 1 }, rows, network);
            trainer.TakeBatch();
            trainer.Forward();
            trainer.CostGradient();
            trainer.Backward();
            gradient = trainer.Gradient.ToArray();
            return true;
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentException)
        {
            return false;
        }
    }

    Network<double> Wide()
    {
        var wide = new Network<double>(pipeline.Inputs, pipeline.Layers);
        for (var i = 0; i < start.Parameters.Length; i++)
            wide.Parameters[i] = ExactConvert.ToDouble(start.Parameters[i]);
        return wide;
    }

    static bool IsFinite<TNumber>(Func<TNumber> cost)
        where TNumber : INumber<TNumber>
    {
        try
        {
            return TNumber.IsFinite(cost());
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }

    // A type that does not round has no end either.
    static double Largest() => !Rounding<T>.IsExact && LargestNumber<T>.TryFind(out var largest) ? ExactConvert.ToDouble(largest) : double.PositiveInfinity;

    static string Beyond(double largest, double cost) => Math.Abs(cost) > largest
        ? $"is beyond the largest number of {NumberName.Of<T>()}, {Text(largest)}"
        : $"could not be computed in {NumberName.Of<T>()}: a number on the way to it is beyond its range{In(largest)}";

    static string In(double largest) => double.IsFinite(largest) ? $", whose largest number is {Text(largest)}" : "";

    static string Text(double number) => number.ToString("G6", CultureInfo.InvariantCulture);
}
