using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>
/// Scaled exponential linear unit: <c>f(x) = scale x</c> for x &gt; 0, otherwise <c>scale alpha (e^x - 1)</c>; <c>f'(x) = scale</c> for x &gt; 0,
/// otherwise <c>f + scale alpha</c> (also at the kink), with scale = 1.0507... and alpha = 1.6733...
/// </summary>
/// <remarks>The two numbers make mean 0 and variance 1 a fixed point. Source: Klambauer et al. (2017), their digits to 32 places.</remarks>
public sealed record Selu : Activation
{
    static readonly Real Scale = Real.Parse("1.0507009873554804934193349852946");
    static readonly Real ScaledAlpha = Real.Parse("1.7580993408473768599402175208123");

    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        var (scale, alpha) = (Scale.To<T>(), ScaledAlpha.To<T>());
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] > T.Zero ? scale * x[i] : alpha * Elementary<T>.Expm1(x[i]);
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        var (scale, alpha) = (Scale.To<T>(), ScaledAlpha.To<T>());
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = x[i] > T.Zero ? scale : y[i] + alpha;
    }
}
