using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>
/// A cost with a penalty on the weights, which keeps them small: <c>cost + l1 sum |w| + l2 sum w^2</c>; by a weight <c>l1 sign(w) + 2 l2 w</c>, where the sign
/// of 0 is 0.
/// </summary>
/// <remarks>
/// The sums are over all weights of all layers; biases and gains are left out. The cost that training reports, also of validation rows, includes the penalty.
/// The factors are those of Keras (<c>regularizers.L1L2</c>); PyTorch's <c>weight_decay</c> d, and its half of a square, is <c>l2 = d / 2</c>, there on biases
/// too.
/// </remarks>
public sealed record Penalized : Cost, INesting
{
    /// <summary>A cost with a penalty on the weights.</summary>
    /// <param name="cost">The cost without the penalty. Penalties may stand around each other at most 64 deep.</param>
    public Penalized(Cost cost) => Cost = cost;

    /// <summary>The cost without the penalty.</summary>
    public Cost Cost { get; init => field = Nesting.Inside(Require.NotNull(value)); }

    /// <summary>The factor of the absolute values, at least 0.</summary>
    public Real L1 { get; init => field = Require.NotNegative(value, "The factor of a penalty"); }

    /// <summary>The factor of the squares, at least 0.</summary>
    public Real L2 { get; init => field = Require.NotNegative(value, "The factor of a penalty"); }

    int INesting.Depth => Nesting.DepthOf(Cost) + 1;

    /// <inheritdoc/>
    public override bool IsQuadratic => Cost.IsQuadratic && L1 == 0;

    /// <inheritdoc/>
    public override bool HasPenalty => true;

    /// <inheritdoc/>
    public override bool Fits(int targets, int outputs) => Cost.Fits(targets, outputs);

    /// <inheritdoc/>
    public override CostTargets Targets => Cost.Targets;

    /// <inheritdoc/>
    public override PredictionKind Prediction => Cost.Prediction;

    /// <inheritdoc/>
    public override int Classes(int outputs) => Cost.Classes(outputs);

    /// <inheritdoc/>
    public override T TargetOfClass<T>(int number) => Cost.TargetOfClass<T>(number);

    /// <inheritdoc/>
    public override void ToTargets<T>(ReadOnlySpan<T> outputs, Span<T> predictions) => Cost.ToTargets(outputs, predictions);

    /// <inheritdoc/>
    public override void CheckTargets<T>(ReadOnlySpan2D<T> target, int outputs) => Cost.CheckTargets(target, outputs);

    /// <inheritdoc/>
    public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target) => Cost.Value(prediction, target);

    /// <inheritdoc/>
    public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient) => Cost.Gradient(prediction, target, gradient);

    /// <inheritdoc/>
    public override T Penalty<T>(ReadOnlySpan<T> weights) =>
        Cost.Penalty(weights) + L1.To<T>() * Reduce.SumOfAbsolutes(weights) + L2.To<T>() * Reduce.SumOfSquares(weights);

    /// <inheritdoc/>
    public override void AddPenaltyGradient<T>(ReadOnlySpan<T> weights, Span<T> gradient)
    {
        Cost.AddPenaltyGradient(weights, gradient);
        var l1 = L1.To<T>();
        var l2 = L2.To<T>();
        gradient = gradient[..weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var w = weights[i];
            gradient[i] += (w > T.Zero ? l1 : w < T.Zero ? -l1 : T.Zero) + l2 * (w + w);
        }
    }
}
