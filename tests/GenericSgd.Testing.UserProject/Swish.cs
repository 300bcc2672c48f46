using GenericSgd.Layers;
using GenericSgd.Numerics;

namespace GenericSgd.Testing.UserProject;

/// <summary>Swish: <c>f(x) = x s(x)</c> with the sigmoid s; <c>f' = s + x s (1 - s)</c>.</summary>
public sealed record Swish : Activation
{
    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] * Elementary<T>.Sigmoid(x[i]);
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var s = Elementary<T>.Sigmoid(x[i]);
            slopes[i] = s + (x[i] * s * (T.One - s));
        }
    }
}
