using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>Sigmoid linear unit, also called swish: <c>f(x) = x sigmoid(x)</c>; <c>f' = s + f (1 - s)</c> with <c>s = sigmoid(x)</c>.</summary>
/// <remarks>Source: Elfwing, Uchibe and Doya (2018).</remarks>
public sealed record Silu : Activation
{
    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        Elementary<T>.Sigmoid(x, y);
        TensorPrimitives.Multiply(x, y, y);
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        Elementary<T>.Sigmoid(x, slopes);
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] += y[i] * (T.One - slopes[i]);
    }
}
