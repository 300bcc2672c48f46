using System.Numerics;
using System.Runtime.Intrinsics;
using GenericSgd.Kernels;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Training.Stepping;

/// <content>A few short rows.</content>
static partial class LineStep
{
    static bool TryFewRows<T>(ReadOnlySpan<T> features, ReadOnlySpan<T> targets, T rate, Span<T> parameters, Span<T> outputs, Span<T> slopes, Span<T> update,
        in Optional<T> limit, out T cost)
        where T : INumber<T>
    {
        cost = T.Zero;
        var weights = parameters[..^1];
        // Then a product is dealt to lanes.
        if (ProductPaths.DealsToLanes<T>(weights.Length))
            return false;
        Predict(features, weights, parameters[^1], outputs);
        cost = Reduce.MeanOfSquaredDifferences<T>(outputs, targets);
        if (!T.IsFinite(cost) || limit.IsExceededBy(cost))
            return false;
        update[^1] = Slopes(outputs, targets, slopes) * rate;
        var isFinite = T.IsFinite(parameters[^1] - update[^1]);
        for (var j = 0; j < weights.Length; j++)
        {
            var gradient = T.Zero;
            for (var row = 0; row < slopes.Length; row++)
                gradient = Fused.MultiplyAdd(features[row * weights.Length + j], slopes[row], gradient);
            update[j] = gradient * rate;
            isFinite &= T.IsFinite(weights[j] - update[j]);
        }

        if (isFinite)
            Take(update, parameters);
        return isFinite;
    }

    static void Predict<T>(ReadOnlySpan<T> features, ReadOnlySpan<T> weights, T bias, Span<T> outputs)
        where T : INumber<T>
    {
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
}
