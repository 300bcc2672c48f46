using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;
using GenericSgd.Optimizers;

namespace GenericSgd.Training.Binding;

/// <content>The moving average of the parameters.</content>
sealed partial class BoundOptimizer<T>
{
    readonly T _fresh;
    readonly float _wideFresh;

    readonly T[] _average;

    // Of a narrow type what its average leaves: by a thousandth of the distance at each step it would not move.
    readonly T[] _averageRest;

    /// <summary>The moving average of the parameters; empty if there is none.</summary>
    internal ReadOnlySpan<T> Average => _average;

    void KeepAverage(long step, ReadOnlySpan<T> parameters)
    {
        if (step == 1)
            parameters.CopyTo(_average);

        // Which changes nothing in the first step.
        foreach (ref readonly var range in _ranges.AsSpan())
        {
            var values = parameters.Slice(range.First, range.Count);
            var average = _average.AsSpan(range.First, range.Count);
            if (Widened<T>.Conversions is { } conversions)
                KeepWideAverage(conversions, values, average, _averageRest.AsSpan(range.First, range.Count));
            else
                Moments.Mix(values, _fresh, average);
        }
    }

    void KeepWideAverage(IWidened<T> conversions, ReadOnlySpan<T> parameters, Span<T> average, Span<T> rest)
    {
        var count = parameters.Length;
        var room = FloatScratch.Of(2 * count);
        var mean = room[..count];
        var scratch = room[count..];
        FloatPairs<T>.Read(conversions, average, rest, mean, scratch);
        conversions.Widen(parameters, scratch);
        Moments.Mix<float>(scratch, _wideFresh, mean);
        FloatPairs<T>.Write(conversions, mean, average, rest, scratch);
    }
}
