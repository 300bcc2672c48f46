using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>Hyperbolic tangent: <c>f(x) = tanh(x)</c>; <c>f' = 1 - f^2</c>.</summary>
public sealed record Tanh : Activation
{
    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => Elementary<T>.Tanh(x, y);

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = T.One - y[i] * y[i];
    }
}
