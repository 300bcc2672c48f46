using System.Numerics;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Buffers;

namespace GenericSgd.Costs;

/// <summary>
/// Binary cross-entropy from logits: the mean of <c>log(1 + e^p) - target p</c>, where the prediction p is the logit of the probability of 1 and the target
/// lies between 0 and 1; slope <c>sigmoid(p) - target</c>.
/// </summary>
/// <remarks>
/// Computed from the side of p's sign, without overflow and with all digits of a small cost and of a small slope, on both sides. Do not put a sigmoid before
/// it. Source: PyTorch <c>BCEWithLogitsLoss</c>, Keras <c>BinaryCrossentropy(from_logits=True)</c>.
/// </remarks>
public sealed record BinaryCrossEntropyFromLogits : TermCost
{
    /// <summary>How much of each target is spread evenly over the classes, from 0 up to but not including 1.</summary>
    public Real LabelSmoothing { get; init => field = Require.Fraction(value, "Label smoothing"); }

    /// <inheritdoc/>
    public override CostTargets Targets => CostTargets.ZeroToOne;

    /// <inheritdoc/>
    public override PredictionKind Prediction => PredictionKind.Logit;

    /// <inheritdoc/>
    public override int Classes(int outputs) => outputs == 1 ? 2 : 0;

    /// <inheritdoc/>
    public override void ToTargets<T>(ReadOnlySpan<T> outputs, Span<T> predictions) => Elementary<T>.Sigmoid(outputs, predictions);

    /// <inheritdoc/>
    protected override void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
    {
        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, 2);
        for (var i = 0; i < terms.Length; i++)
        {
            var (p, wanted) = (prediction[i], target[i]);
            terms[i] = p > T.Zero
                ? p * ((T.One - wanted) * kept + spread) + Elementary<T>.Softplus(-p)
                : Elementary<T>.Softplus(p) - p * (wanted * kept + spread);
        }
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        var (kept, spread) = Smoothing.Of<T>(LabelSmoothing, 2);
        var half = T.One / (T.One + T.One);
        using var copy = new Rented<T>(slopes.Length);
        var logits = copy.Span;
        prediction.CopyTo(logits);
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = IsNearOne(logits[i], target[i], half) ? -logits[i] : logits[i];
        Elementary<T>.Sigmoid(slopes, slopes);
        for (var i = 0; i < slopes.Length; i++)
        {
            slopes[i] = IsNearOne(logits[i], target[i], half)
                ? (T.One - target[i]) * kept + spread - slopes[i]
                : slopes[i] - (target[i] * kept + spread);
        }
    }

    // Where both the probability and the target are, the difference is that of what is missing to 1, which has all its digits.
    static bool IsNearOne<T>(T logit, T target, T half)
        where T : INumber<T> => logit > T.Zero && target > half;
}
