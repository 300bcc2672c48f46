using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Costs;

/// <summary>Mean squared error: the mean of <c>(prediction - target)^2</c> over all rows and outputs; slope <c>2 (prediction - target)</c>.</summary>
/// <remarks>The slope falls as the prediction comes closer, so updates shrink by themselves.</remarks>
public sealed record MeanSquaredError : ElementwiseCost
{
    const int Block = 1024;

    /// <inheritdoc/>
    public override bool IsQuadratic => true;

    /// <inheritdoc/>
    protected override T Mean<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target) => Reduce.MeanOfSquaredDifferences(prediction, target);

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        TensorPrimitives.Subtract(prediction, target, slopes);
        TensorPrimitives.Add(slopes, slopes, slopes);
    }

    // In a narrow type a difference, or its double, may leave the range where the slope is small again once it is divided.
    private protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes, int count)
    {
        if (Widened<T>.Conversions is { } conversions)
            SlopesInFloat(conversions, prediction, target, slopes, count);
        else
            base.Slopes(prediction, target, slopes, count);
    }

    static void SlopesInFloat<T>(IWidened<T> conversions, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes, int count)
    {
        var room = FloatScratch.Of(2 * Math.Min(Block, slopes.Length));
        for (var first = 0; first < slopes.Length; first += Block)
        {
            var length = Math.Min(Block, slopes.Length - first);
            var exact = room[..length];
            var rounded = room.Slice(length, length);
            var block = slopes.Slice(first, length);
            conversions.Widen(prediction.Slice(first, length), exact);
            conversions.Widen(target.Slice(first, length), rounded);
            TensorPrimitives.Subtract(exact, rounded, exact);

            // The difference is one of the type, as in every other, wherever the type holds it.
            conversions.Narrow(exact, block);
            conversions.Widen(block, rounded);
            if (!Reduce.AllFinite<float>(rounded))
                TakeWhereInfinite(exact, rounded);
            TensorPrimitives.Add(rounded, rounded, rounded);
            TensorPrimitives.Divide(rounded, (float)count, rounded);
            conversions.Narrow(rounded, block);
        }
    }

    static void TakeWhereInfinite(ReadOnlySpan<float> exact, Span<float> rounded)
    {
        for (var i = 0; i < rounded.Length; i++)
        {
            if (!float.IsFinite(rounded[i]))
                rounded[i] = exact[i];
        }
    }
}
