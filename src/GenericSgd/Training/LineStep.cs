using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenericSgd.Costs;
using GenericSgd.Kernels;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;

namespace GenericSgd.Training;

/// <summary>
/// Forward, cost, gradients and update in one, for the smallest network: a line (one dense layer with one output), the mean squared error, plain gradient descent.
/// <code>
/// output = input * weights + bias          slope = 2 (output - target) / rows
/// weights -= rate * inputᵀ * slope         bias -= rate * sum of slopes
/// </code>
/// With one row, or a few of one feature, the calls around the arithmetic would take four times as long as the arithmetic. The operations and their order are those of
/// the verbs, and so are the bits; what the verbs leave behind is left behind.
/// </summary>
static class LineStep
{
    /// <summary>Above so many products of a feature and a weight the verbs are no slower, except for a single row.</summary>
    const int Links = 32;

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
        Span<T> update, in CostLimit<T> limit, out T cost)
        where T : INumber<T>
    {
        cost = T.Zero;
        var weights = parameters[..^1];
        if (features.Length != targets.Length * weights.Length || (targets.Length > 1 && features.Length > Links))
            return false;
        Predict(features, weights, parameters[^1], outputs[..targets.Length]);
        var slopeSum = T.Zero;
        if (targets.Length == 1)
        {
            var error = outputs[0] - targets[0];
            cost = Fused.MultiplyAdd(error, error, T.Zero);
            slopes[0] = error + error;
            slopeSum += slopes[0];
        }
        else
        {
            cost = Reduce.MeanOfSquaredDifferences<T>(outputs[..targets.Length], targets);
            slopeSum = Slopes(outputs[..targets.Length], targets, slopes);
        }

        if (!T.IsFinite(cost) || limit.IsExceededBy(cost))
            return false;
        update[^1] = slopeSum * rate;
        if (!T.IsFinite(parameters[^1] - update[^1]) || !TryScaledGradient(features, slopes[..targets.Length], rate, weights, update))
            return false;
        Take(update, parameters);
        return true;
    }

    static void Predict<T>(ReadOnlySpan<T> features, ReadOnlySpan<T> weights, T bias, Span<T> outputs)
        where T : INumber<T>
    {
        if (LaneProduct.Takes<T>(weights.Length))
        {
            LaneProduct.Rows(ref MemoryMarshal.GetReference(features), weights.Length, outputs.Length, ref MemoryMarshal.GetReference(weights), weights.Length,
                ref MemoryMarshal.GetReference(outputs), 1);
            foreach (ref var output in outputs)
                output += bias;
            return;
        }

        var row = 0;
        for (; weights.Length == 1 && row <= outputs.Length - Vector256<T>.Count; row += Vector256<T>.Count)
        {
            var products = Fused.MultiplyAdd(Vector256.Create(features[row..]), Vector256.Create(weights[0]), Vector256<T>.Zero);
            (products + Vector256.Create(bias)).CopyTo(outputs[row..]);
        }

        for (; row < outputs.Length; row++)
        {
            var sum = T.Zero;
            for (var k = 0; k < weights.Length; k++)
                sum = Fused.MultiplyAdd(features[row * weights.Length + k], weights[k], sum);
            outputs[row] = sum + bias;
        }
    }

    // Gives their sum, too.
    static T Slopes<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, Span<T> slopes)
        where T : INumber<T>
    {
        var rows = Count<T>.Of(targets.Length);
        var sum = T.Zero;
        var row = 0;
        if (typeof(T) == typeof(double))
            for (; row <= targets.Length - 4; row += 4)
            {
                var error = Vector256.Create(outputs[row..]) - Vector256.Create(targets[row..]);
                var slope = (error + error) / rows;
                slope.CopyTo(slopes[row..]);
                sum = sum + slope[0] + slope[1] + slope[2] + slope[3];
            }

        for (; row < targets.Length; row++)
        {
            var error = outputs[row] - targets[row];
            slopes[row] = (error + error) / rows;
            sum += slopes[row];
        }

        return sum;
    }

    // What is to be subtracted from the weights; false if one of them would not be finite.
    static bool TryScaledGradient<T>(ReadOnlySpan<T> features, ReadOnlySpan<T> slopes, T rate, ReadOnlySpan<T> weights, Span<T> update)
        where T : INumber<T>
    {
        ref var source = ref MemoryMarshal.GetReference(features);
        ref var before = ref MemoryMarshal.GetReference(weights);
        ref var target = ref MemoryMarshal.GetReference(update[..weights.Length]);
        var j = 0;
        var isFinite = true;
        if (slopes.Length == 1 && Vector512.IsHardwareAccelerated)
        {
            var odd = Vector512<T>.Zero;
            for (; j <= weights.Length - Vector512<T>.Count; j += Vector512<T>.Count)
            {
                var scaled = Fused.MultiplyAdd(Vector512.LoadUnsafe(ref source, (nuint)j), Vector512.Create(slopes[0]), Vector512<T>.Zero) * rate;
                scaled.StoreUnsafe(ref target, (nuint)j);
                var next = Vector512.LoadUnsafe(ref before, (nuint)j) - scaled;
                odd |= next - next;
            }

            isFinite = Vector512.EqualsAll(odd, Vector512<T>.Zero);
        }

        var (strange, slope) = (Vector256<T>.Zero, Vector256.Create(slopes[0]));
        for (; j <= weights.Length - Vector256<T>.Count; j += Vector256<T>.Count)
        {
            var gradient = Fused.MultiplyAdd(Vector256.LoadUnsafe(ref source, (nuint)j), slope, Vector256<T>.Zero);
            for (var row = 1; row < slopes.Length; row++)
                gradient = Fused.MultiplyAdd(Vector256.LoadUnsafe(ref source, (nuint)(row * weights.Length + j)), Vector256.Create(slopes[row]), gradient);
            var scaled = gradient * rate;
            scaled.StoreUnsafe(ref target, (nuint)j);
            // The difference of a finite number and itself is 0; otherwise it is NaN.
            var next = Vector256.LoadUnsafe(ref before, (nuint)j) - scaled;
            strange |= next - next;
        }

        isFinite &= Vector256.EqualsAll(strange, Vector256<T>.Zero);
        for (; j < weights.Length; j++)
        {
            var gradient = T.Zero;
            for (var row = 0; row < slopes.Length; row++)
                gradient = Fused.MultiplyAdd(features[row * weights.Length + j], slopes[row], gradient);
            update[j] = gradient * rate;
            isFinite &= T.IsFinite(weights[j] - update[j]);
        }

        return isFinite;
    }

    static void Take<T>(ReadOnlySpan<T> update, Span<T> parameters)
        where T : INumber<T>
    {
        ref var source = ref MemoryMarshal.GetReference(update[..parameters.Length]);
        ref var target = ref MemoryMarshal.GetReference(parameters);
        var j = 0;
        for (; Vector512.IsHardwareAccelerated && j <= parameters.Length - Vector512<T>.Count; j += Vector512<T>.Count)
            (Vector512.LoadUnsafe(ref target, (nuint)j) - Vector512.LoadUnsafe(ref source, (nuint)j)).StoreUnsafe(ref target, (nuint)j);
        for (; j <= parameters.Length - Vector256<T>.Count; j += Vector256<T>.Count)
            (Vector256.LoadUnsafe(ref target, (nuint)j) - Vector256.LoadUnsafe(ref source, (nuint)j)).StoreUnsafe(ref target, (nuint)j);
        for (; j < parameters.Length; j++)
            parameters[j] -= update[j];
    }
}
