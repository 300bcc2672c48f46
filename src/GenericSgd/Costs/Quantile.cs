using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>
/// Quantile cost, also called pinball: the mean of <c>level (target - prediction)</c> below the target and <c>(1 - level) (prediction - target)</c> above it;
/// slope <c>-level</c> below the target, <c>1 - level</c> above it, 0 on it.
/// </summary>
/// <remarks>Its least is where the fraction <c>level</c> of the targets lies below the prediction. Level 1/2 is half the mean absolute error. Source:
/// Koenker and Bassett (1978).</remarks>
public sealed record Quantile : TermCost
{
    /// <summary>The quantile cost.</summary>
    /// <param name="level">The quantile, between 0 and 1.</param>
    public Quantile(Real level) => Level = level;

    /// <summary>The quantile, between 0 and 1.</summary>
    public Real Level { get; init => field = Require.Inside0And1(value, "The level"); }

    /// <inheritdoc/>
    protected override void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
    {
        var level = Level.To<T>();
        for (var i = 0; i < terms.Length; i++)
        {
            var missing = target[i] - prediction[i];
            terms[i] = missing > T.Zero ? level * missing : (T.One - level) * -missing;
        }
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        var level = Level.To<T>();
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = prediction[i] < target[i] ? -level : prediction[i] > target[i] ? T.One - level : T.Zero;
    }
}
