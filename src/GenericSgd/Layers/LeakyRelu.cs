using GenericSgd.Numerics;

namespace GenericSgd.Layers;

/// <summary>Leaky rectified linear unit: <c>f(x) = x</c> for x &gt; 0, otherwise <c>slope x</c>; <c>f'(x) = 1</c> for x &gt; 0, otherwise <c>slope</c> (also at
/// the kink).</summary>
/// <remarks>Source: Maas, Hannun and Ng (2013); PyTorch's default is 0.01, Keras' 0.3.</remarks>
public sealed record LeakyRelu : Activation
{
    /// <summary>The slope below 0.</summary>
    public Real Slope { get; init; } = 0.01;

    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        var slope = Slope.To<T>();
        for (var i = 0; i < x.Length; i++)
            y[i] = x[i] > T.Zero ? x[i] : slope * x[i];
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        var slope = Slope.To<T>();
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = x[i] > T.Zero ? T.One : slope;
    }
}
