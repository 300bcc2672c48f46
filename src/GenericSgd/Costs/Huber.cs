using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>
/// Huber's cost: the mean of <c>d^2 / 2</c> where <c>|d| &lt;= delta</c>, otherwise <c>delta (|d| - delta / 2)</c>, with d = prediction - target;
/// slope <c>min(max(d, -delta), delta)</c>.
/// </summary>
/// <remarks>Near the target as squares, far from it as absolute values, so that outliers pull with a limited force. Source: Huber (1964); PyTorch,
/// Keras.</remarks>
public sealed record Huber : TermCost
{
    /// <summary>Where the parabola ends, greater than 0.</summary>
    public Real Delta { get; init => field = Require.Positive(value, "Delta"); } = 1;

    /// <inheritdoc/>
    protected override void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
    {
        var delta = Delta.To<T>();
        var two = T.One + T.One;
        for (var i = 0; i < terms.Length; i++)
        {
            var size = T.Abs(prediction[i] - target[i]);
            terms[i] = size <= delta ? size * size / two : delta * (size - delta / two);
        }
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        var delta = Delta.To<T>();
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = T.Clamp(prediction[i] - target[i], -delta, delta);
    }
}
