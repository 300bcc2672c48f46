using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>
/// Exponential linear unit: <c>f(x) = x</c> for x &gt; 0, otherwise <c>alpha (e^x - 1)</c>; <c>f'(x) = 1</c> for x &gt; 0, otherwise <c>f + alpha</c>
/// (also at 0, which is a kink unless alpha is 1).
/// </summary>
/// <remarks>Source: Clevert, Unterthiner and Hochreiter (2016).</remarks>
public sealed record Elu : Activation
{
    /// <summary>Minus the limit for small x, at least 0.</summary>
    public Real Alpha { get; init => field = Require.NotNegative(value, "Alpha"); } = 1;

    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        var alpha = Alpha.To<T>();
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] > T.Zero ? x[i] : alpha * Elementary<T>.Expm1(x[i]);
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        var alpha = Alpha.To<T>();
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = x[i] > T.Zero ? T.One : y[i] + alpha;
    }
}
