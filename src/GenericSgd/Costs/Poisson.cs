using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>Poisson cost: the mean of <c>e^p - target p</c>, where the prediction p is the logarithm of the expected count; slope <c>e^p -
/// target</c>.</summary>
/// <remarks>
/// The negative log-likelihood of counts, without the part that does not depend on the prediction; so its least value is not 0.
/// PyTorch's <c>PoissonNLLLoss</c> with <c>log_input=True</c>. Where e^p is too large it is infinite; decimal throws <see cref="OverflowException"/>.
/// </remarks>
public sealed record Poisson : TermCost
{
    /// <inheritdoc/>
    public override CostTargets Targets => CostTargets.NotNegative;

    /// <inheritdoc/>
    public override PredictionKind Prediction => PredictionKind.LogOfCount;

    /// <inheritdoc/>
    public override void ToTargets<T>(ReadOnlySpan<T> outputs, Span<T> predictions) => Elementary<T>.Exp(outputs, predictions);

    /// <inheritdoc/>
    protected override void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
    {
        Elementary<T>.Exp(prediction, terms);
        for (var i = 0; i < terms.Length; i++)
            terms[i] -= target[i] * prediction[i];
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        Elementary<T>.Exp(prediction, slopes);
        TensorPrimitives.Subtract(slopes, target, slopes);
    }
}
