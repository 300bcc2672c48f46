using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>Sigmoid: <c>f(x) = 1 / (1 + exp(-x))</c>; <c>f' = f (1 - f)</c>.</summary>
public sealed record Sigmoid : Activation
{
    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => Elementary<T>.Sigmoid(x, y);

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = y[i] * (T.One - y[i]);
    }
}
