using GenericSgd.Numerics.Exact;

namespace GenericSgd.Layers;

/// <summary>Hard sigmoid: <c>f(x) = min(max(x + 3, 0), 6) / 6</c>; <c>f' = 1/6</c> for -3 &lt; x &lt; 3, otherwise 0 (also at the kinks).</summary>
/// <remarks>The form of PyTorch and Keras 3. Source: Courbariaux, Bengio and David (2015), with the slope of Howard et al. (2019).</remarks>
public sealed record HardSigmoid : Activation
{
    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        var three = Whole<T>.Of(3);
        var six = three + three;
        for (var i = 0; i < x.Length; i++)
            y[i] = T.Clamp(x[i] + three, T.Zero, six) / six;
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        var three = Whole<T>.Of(3);
        var slope = T.One / (three + three);
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = x[i] > -three && x[i] < three ? slope : T.Zero;
    }
}
