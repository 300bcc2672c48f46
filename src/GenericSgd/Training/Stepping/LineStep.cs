using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Optimizers;

namespace GenericSgd.Training.Stepping;

/// <summary>
/// Forward, cost, gradients and update in one, for the smallest network: a line (one dense layer with one output), the mean squared error, plain gradient
/// descent.
/// <code>
/// output = input * weights + bias          slope = 2 (output - target) / rows
/// weights -= rate * inputᵀ * slope         bias -= rate * sum of slopes
/// </code>
/// With one row, or a few of one feature, the calls around the arithmetic would take four times as long as the arithmetic. The operations and their order are
/// those of the verbs, and so are the bits; what the verbs leave behind is left behind.
/// </summary>
static partial class LineStep
{
    /// <summary>Above so many products of a feature and a weight the verbs are no slower, except for a single row.</summary>
    const int Operations = 32;

    /// <summary>Whether a pipeline is of that kind in a number type that the processor computes in.</summary>
    internal static bool Fits<T>(Pipeline pipeline) =>
        (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        && pipeline is { Layers: [Dense { Outputs: 1, Bias: true }], Cost: MeanSquaredError, AccumulateBatches: 1 }
        && pipeline.Optimizer is { Chain.Count: 0, Rounding: UpdateRounding.Nearest, Average: null };

    /// <summary>Makes the step, if the batch is small and every number finite.</summary>
    /// <param name="features">Row by row.</param>
    /// <param name="targets">One per row.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="parameters">The weights, then the bias.</param>
    /// <param name="outputs">Receives the prediction for each row.</param>
    /// <param name="slopes">Receives the derivative of the cost by each prediction.</param>
    /// <param name="update">Receives what is subtracted from the parameters.</param>
    /// <param name="limit">Above it nothing is done.</param>
    /// <param name="cost">The cost before the step.</param>
    /// <returns>False if the parameters are as they were.</returns>
    internal static bool TryRun<T>(ReadOnlySpan<T> features, ReadOnlySpan<T> targets, T rate, Span<T> parameters, Span<T> outputs, Span<T> slopes,
        Span<T> update, in Optional<T> limit, out T cost)
        where T : INumber<T>
    {
        cost = T.Zero;
        if (features.Length != (long)targets.Length * (parameters.Length - 1))
            return false;
        if (targets.Length == 1)
            return TryOneRow(features, targets[0], rate, parameters, ref outputs[0], ref slopes[0], update, limit, out cost);
        return features.Length <= Operations
            && TryFewRows(features, targets, rate, parameters, outputs[..targets.Length], slopes[..targets.Length], update, limit, out cost);
    }

    static void Take<T>(ReadOnlySpan<T> update, Span<T> parameters)
        where T : INumber<T>
    {
        ref var source = ref MemoryMarshal.GetReference(update[..parameters.Length]);
        ref var target = ref MemoryMarshal.GetReference(parameters);
        var j = 0;
        for (; Vector512.IsHardwareAccelerated && parameters.Length >= 64 && j <= parameters.Length - Vector512<T>.Count; j += Vector512<T>.Count)
            (Vector512.LoadUnsafe(ref target, (nuint)j) - Vector512.LoadUnsafe(ref source, (nuint)j)).StoreUnsafe(ref target, (nuint)j);
        for (; j <= parameters.Length - Vector256<T>.Count; j += Vector256<T>.Count)
            (Vector256.LoadUnsafe(ref target, (nuint)j) - Vector256.LoadUnsafe(ref source, (nuint)j)).StoreUnsafe(ref target, (nuint)j);
        for (; j < parameters.Length; j++)
            parameters[j] -= update[j];
    }
}
