using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>Softplus: <c>f(x) = log(1 + e^x)</c>, without overflow for any x; <c>f' = sigmoid(x)</c>.</summary>
/// <remarks>Source: Dugas et al. (2001).</remarks>
public sealed record Softplus : Activation
{
    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y) => Elementary<T>.Softplus(x, y);

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes) => Elementary<T>.Sigmoid(x, slopes);
}
