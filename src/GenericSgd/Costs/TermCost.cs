using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Costs;

/// <summary>A cost that is the mean of a function of one prediction and its target, given by the function itself.</summary>
/// <remarks>
/// Derive a sealed record with the two formulas to make such a cost of your own. In Half, and every type that is <see cref="IWidened{T}"/>, the formulas are
/// asked in float, and what comes out is divided by the number of elements before it is rounded, once.
/// </remarks>
public abstract record TermCost : ElementwiseCost
{
    const int Block = 1024;

    /// <summary>The function, element by element.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="prediction">All predictions.</param>
    /// <param name="target">As many targets.</param>
    /// <param name="terms">Every element is written.</param>
    protected abstract void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
        where T : INumber<T>;

    /// <inheritdoc/>
    protected sealed override T Mean<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target)
    {
        if (Widened<T>.Conversions is { } conversions)
            return Widened<T>.Of(MeanInFloat(conversions, prediction, target));
        using var terms = new Rented<T>(prediction.Length);
        Terms(prediction, target, terms.Span);
        return Reduce.Mean<T>(terms.Span);
    }

    float MeanInFloat<T>(IWidened<T> conversions, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target)
    {
        using var room = new Rented<float>(3 * Math.Min(Block, prediction.Length));
        var sum = 0f;
        for (var first = 0; first < prediction.Length; first += Block)
        {
            var count = Math.Min(Block, prediction.Length - first);
            var predictions = room.Span[..count];
            var targets = room.Span.Slice(count, count);
            var terms = room.Span.Slice(2 * count, count);
            conversions.Widen(prediction.Slice(first, count), predictions);
            conversions.Widen(target.Slice(first, count), targets);
            Terms<float>(predictions, targets, terms);
            sum += Reduce.Sum<float>(terms);
        }

        return sum / prediction.Length;
    }

    private protected sealed override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes, int count)
    {
        if (Widened<T>.Conversions is { } conversions)
            SlopesInFloat(conversions, prediction, target, slopes, count);
        else
            base.Slopes(prediction, target, slopes, count);
    }

    void SlopesInFloat<T>(IWidened<T> conversions, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes, int count)
    {
        using var room = new Rented<float>(2 * Math.Min(Block, prediction.Length));
        for (var first = 0; first < prediction.Length; first += Block)
        {
            var length = Math.Min(Block, prediction.Length - first);
            var wide = room.Span[..length];
            var targets = room.Span.Slice(length, length);
            conversions.Widen(prediction.Slice(first, length), wide);
            conversions.Widen(target.Slice(first, length), targets);
            Slopes<float>(wide, targets, wide);
            TensorPrimitives.Divide(wide, (float)count, wide);
            conversions.Narrow(wide, slopes.Slice(first, length));
        }
    }
}
