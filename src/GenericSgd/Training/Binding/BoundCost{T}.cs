using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;

namespace GenericSgd.Training.Binding;

/// <summary>A cost with its generic methods bound to one number type.</summary>
/// <remarks>Of an <see cref="ElementwiseCost"/> the formulas themselves are bound: in small batches finding them takes longer than computing them.</remarks>
readonly struct BoundCost<T>(Cost cost)
    where T : INumber<T>
{
    readonly ValueOf _value = cost.Value;

    readonly GradientOf _gradient = cost.Gradient;

    readonly ElementwiseCost.MeanOf<T>? _mean = (cost as ElementwiseCost)?.BindMean<T>();

    readonly ElementwiseCost.SlopesOf<T>? _slopes = (cost as ElementwiseCost)?.BindSlopes<T>();

    /// <param name="prediction">Shape [rows, outputs].</param>
    /// <param name="target">Shape [rows, targets].</param>
    /// <param name="relativeWeights">By how much each row counts more than the mean row; empty where all count the same.</param>
    internal T Value(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> relativeWeights)
    {
        if (!relativeWeights.IsEmpty)
            return Weighted.Value(cost, prediction, target, relativeWeights);
        if (_mean is null || !Agree(prediction, target) || !prediction.TryGetSpan(out var predictions) || !target.TryGetSpan(out var targets))
            return _value(prediction, target);
        return _mean(predictions, targets);
    }

    internal void Gradient(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> relativeWeights, Span2D<T> gradient)
    {
        Gradient(prediction, target, gradient);
        Weighted.Scale(gradient, relativeWeights);
    }

    void Gradient(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
    {
        if (_slopes is null || !Agree(prediction, target) || !Agree(prediction, gradient)
            || !prediction.TryGetSpan(out var predictions) || !target.TryGetSpan(out var targets) || !gradient.TryGetSpan(out var slopes))
        {
            _gradient(prediction, target, gradient);
            return;
        }

        _slopes(predictions, targets, slopes, predictions.Length);
    }

    // What does not agree is refused by the cost in its own words.
    static bool Agree(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> other) =>
        !prediction.IsEmpty && prediction.Height == other.Height && prediction.Width == other.Width;

    delegate T ValueOf(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target);

    delegate void GradientOf(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient);
}
