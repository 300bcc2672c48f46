using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Costs;

/// <summary>Mean absolute error: the mean of <c>|prediction - target|</c> over all rows and outputs; slope -1 below the target, 1 above it, 0 on it.</summary>
/// <remarks>The slope does not fall as the prediction comes closer, so the learning rate has to. The cost is not differentiable on the target; 0 is a
/// subgradient.</remarks>
public sealed record MeanAbsoluteError : ElementwiseCost
{
    /// <inheritdoc/>
    protected override T Mean<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target) => Reduce.MeanOfAbsoluteDifferences(prediction, target);

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = Whole<T>.Of(T.Sign(prediction[i] - target[i]));
    }
}
