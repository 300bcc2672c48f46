using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Training.Binding;

/// <summary>What a run needs in memory, added up before any of it is made: what is too large is refused with its size, and nothing was done for
/// nothing.</summary>
static class TrainingRoom
{
    const string SmallerBatches = "take smaller batches, or narrower layers";

    /// <summary>A network with start values, if there is room to train it.</summary>
    /// <exception cref="ArgumentException">There is no layer, a layer cannot follow the one before it, or one array does not hold what the run needs in
    /// one.</exception>
    /// <exception cref="InsufficientMemoryException">The machine does not hold what the run needs.</exception>
    internal static Network<T> Build<T>(Pipeline pipeline, Dataset<T>? data)
        where T : INumber<T>
    {
        var plan = new NetworkPlan(pipeline.Inputs, pipeline.Layers);
        MustFit<T>(pipeline, plan, data is null ? 0 : BatchOf(pipeline, data), data, plan.ParameterCount);
        return pipeline.Build<T>();
    }

    /// <summary>Refuses a run that does not fit.</summary>
    /// <param name="pipeline">What is trained.</param>
    /// <param name="plan">The sizes of its network.</param>
    /// <param name="batch">How many rows the largest batch has.</param>
    /// <param name="data">All rows; null where they come from elsewhere.</param>
    /// <param name="more">How many numbers there will be beside those of the trainer.</param>
    internal static void MustFit<T>(Pipeline pipeline, NetworkPlan plan, int batch, Dataset<T>? data, long more = 0)
        where T : INumber<T>
    {
        var perRow = 0L;
        for (var layer = 0; layer < plan.Layers.Count; layer++)
        {
            var (width, scratch) = (plan.Widths[layer + 1], plan.ScratchWidths[layer]);
            if (!Sizes.FitArray((long)batch * Math.Max(width, scratch)))
                throw Sizes.TooMany((long)batch * Math.Max(width, scratch), $"A batch of {batch} rows, for {plan.NameOf(layer)} alone,", SmallerBatches);
            perRow += (2L * width) + scratch;
        }

        var predictions = data is null ? 0 : Evaluation.PredictionsOf(data, plan.Outputs);
        var numbers = more + (batch * perRow) + predictions + (plan.ParameterCount * (1 + BoundOptimizer<T>.NumbersPerParameter(pipeline)));
        if (batch == 0)
            Sizes.MustFitMachine<T>(numbers, $"Training {plan.ParameterCount} parameters", "take narrower layers, or a narrower number type");
        else
            Sizes.MustFitMachine<T>(numbers, $"Training {plan.ParameterCount} parameters on batches of {batch} rows",
                SmallerBatches + ", or a narrower number type");
    }

    internal static int BatchOf<T>(Pipeline pipeline, Dataset<T> data)
        where T : INumber<T> => pipeline.BatchSize == 0 ? data.Count : Math.Min(pipeline.BatchSize, data.Count);
}
