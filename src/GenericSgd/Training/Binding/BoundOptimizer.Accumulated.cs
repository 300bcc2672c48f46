using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Training.Binding;

/// <content>The gradients of several batches that make one update together.</content>
sealed partial class BoundOptimizer<T>
{
    // Each divided by the number of batches of a whole group, so that a sum beyond the range of the type has a mean; of a narrow type the mean so far.
    readonly T[] _accumulated;

    // Of a narrow type what that leaves: the sum of many small parts would stand still.
    readonly T[] _accumulatedRest;

    /// <summary>Keeps a gradient for the update that several batches make together.</summary>
    /// <param name="gradient">The gradient of this batch; after the last one the mean of all.</param>
    /// <param name="place">The place of the batch among them, from 0.</param>
    /// <param name="count">How many they are.</param>
    /// <returns>Whether this was the last one.</returns>
    internal bool Accumulate(Span<T> gradient, int place, int count)
    {
        if (Widened<T>.Conversions is { } conversions)
            AccumulateInFloat(conversions, gradient, place);
        else
            AccumulatePart(gradient, place, count);
        if (place < count - 1)
            return false;
        _accumulated.CopyTo(gradient);
        return true;
    }

    /// <summary>The mean of a group that turned out to be shorter than it was to be.</summary>
    /// <param name="gradient">Becomes the mean.</param>
    /// <param name="found">How many batches there were.</param>
    /// <param name="count">How many there were to be.</param>
    internal void EndGroup(Span<T> gradient, int found, int count)
    {
        _accumulated.CopyTo(gradient);
        if (Widened<T>.Conversions is null)
            TensorPrimitives.Multiply(gradient, Count<T>.Of(count) / Count<T>.Of(found), gradient);
    }

    void AccumulatePart(Span<T> gradient, int place, int count)
    {
        TensorPrimitives.Divide(gradient, Count<T>.Of(count), gradient);
        if (place == 0)
            gradient.CopyTo(_accumulated);
        else
            TensorPrimitives.Add<T>(_accumulated, gradient, _accumulated);
    }

    void AccumulateInFloat(IWidened<T> conversions, ReadOnlySpan<T> gradient, int place)
    {
        if (place == 0)
        {
            gradient.CopyTo(_accumulated);
            _accumulatedRest.AsSpan().Clear();
            return;
        }

        foreach (ref readonly var range in _ranges.AsSpan())
            MixInFloat(conversions, gradient.Slice(range.First, range.Count), _accumulated.AsSpan(range.First, range.Count),
                _accumulatedRest.AsSpan(range.First, range.Count), place + 1);
    }

    // mean + (gradient - mean) / found
    static void MixInFloat(IWidened<T> conversions, ReadOnlySpan<T> gradient, Span<T> first, Span<T> rest, int found)
    {
        var room = FloatScratch.Of(3 * gradient.Length);
        var mean = room[..gradient.Length];
        var change = room.Slice(gradient.Length, gradient.Length);
        var scratch = room[(2 * gradient.Length)..];
        FloatPairs<T>.Read(conversions, first, rest, mean, scratch);
        conversions.Widen(gradient, change);
        TensorPrimitives.Subtract(change, mean, change);
        TensorPrimitives.Divide(change, (float)found, change);
        TensorPrimitives.Add(mean, change, mean);
        FloatPairs<T>.Write(conversions, mean, first, rest, scratch);
    }
}
