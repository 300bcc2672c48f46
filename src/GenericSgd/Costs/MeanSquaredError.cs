using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>Mean squared error: the mean of <c>(prediction - target)^2</c> over all rows and outputs; slope <c>2 (prediction - target)</c>.</summary>
/// <remarks>The slope falls as the prediction comes closer, so updates shrink by themselves.</remarks>
public sealed record MeanSquaredError : ElementwiseCost
{
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
}
