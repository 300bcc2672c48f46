using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using GenericSgd.Kernels;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Training.Stepping;

/// <content>One row of any width.</content>
static partial class LineStep
{
    static bool TryOneRow<T>(
        ReadOnlySpan<T> features, T target, T rate, Span<T> parameters, ref T output, ref T slope, Span<T> update, in Optional<T> limit, out T cost)
        where T : INumber<T>
    {
        var weights = parameters[..^1];
        var prediction = Dot(features, weights) + parameters[^1];
        var error = prediction - target;
        var byPrediction = error + error;
        (output, slope, cost) = (prediction, byPrediction, Fused.MultiplyAdd(error, error, T.Zero));
        if (!T.IsFinite(cost) || limit.IsExceededBy(cost))
            return false;
        update[^1] = (T.Zero + byPrediction) * rate;
        if (!T.IsFinite(parameters[^1] - update[^1]) || !TryScaledGradient(features, byPrediction, rate, weights, update))
            return false;
        Take(update, parameters);
        return true;
    }

    static T Dot<T>(ReadOnlySpan<T> features, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        if (ProductPaths.DealsToLanes<T>(weights.Length))
            return LaneProduct.Dot(ref MemoryMarshal.GetReference(features), ref MemoryMarshal.GetReference(weights), weights.Length);
        var sum = T.Zero;
        for (var k = 0; k < weights.Length; k++)
            sum = Fused.MultiplyAdd(features[k], weights[k], sum);
        return sum;
    }

    // What is to be subtracted from the weights; false if one of them would not be finite.
    static bool TryScaledGradient<T>(ReadOnlySpan<T> features, T slope, T rate, ReadOnlySpan<T> weights, Span<T> update)
        where T : INumber<T>
    {
        ref var source = ref MemoryMarshal.GetReference(features);
        ref var before = ref MemoryMarshal.GetReference(weights);
        ref var target = ref MemoryMarshal.GetReference(update[..weights.Length]);
        var j = 0;
        // The difference of a finite number and itself is 0; otherwise it is NaN.
        var wideStrange = Vector512<T>.Zero;
        for (; Vector512.IsHardwareAccelerated && weights.Length >= 64 && j <= weights.Length - Vector512<T>.Count; j += Vector512<T>.Count)
        {
            var scaled = Fused.MultiplyAdd(Vector512.LoadUnsafe(ref source, (nuint)j), Vector512.Create(slope), Vector512<T>.Zero) * rate;
            scaled.StoreUnsafe(ref target, (nuint)j);
            var next = Vector512.LoadUnsafe(ref before, (nuint)j) - scaled;
            wideStrange |= next - next;
        }

        var strange = wideStrange.GetLower() | wideStrange.GetUpper();
        for (; j <= weights.Length - Vector256<T>.Count; j += Vector256<T>.Count)
        {
            var scaled = Fused.MultiplyAdd(Vector256.LoadUnsafe(ref source, (nuint)j), Vector256.Create(slope), Vector256<T>.Zero) * rate;
            scaled.StoreUnsafe(ref target, (nuint)j);
            var next = Vector256.LoadUnsafe(ref before, (nuint)j) - scaled;
            strange |= next - next;
        }

        var isFinite = Vector256.EqualsAll(strange, Vector256<T>.Zero);
        for (; j < weights.Length; j++)
        {
            update[j] = Fused.MultiplyAdd(features[j], slope, T.Zero) * rate;
            isFinite &= T.IsFinite(weights[j] - update[j]);
        }

        return isFinite;
    }
}
