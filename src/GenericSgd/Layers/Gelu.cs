using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Layers;

/// <summary>
/// Gaussian error linear unit in its tanh form: <c>f(x) = x (1 + tanh u) / 2 = x s</c> with <c>u = sqrt(2 / pi) (x + 0.044715 x^3)</c> and <c>s = sigmoid(2
/// u)</c>;
/// <c>f' = s + 2 x s (1 - s) u'</c>.
/// </summary>
/// <remarks>
/// Differs from the form with the error function by at most 0.0005. It is PyTorch's <c>gelu(approximate="tanh")</c> and the default of flax and of GPT-2; the
/// default of PyTorch and Keras is the other. Source: Hendrycks and Gimpel (2016).
/// </remarks>
public sealed record Gelu : Activation
{
    // 2 sqrt(2 / pi), and the same times 0.044715
    static readonly Real Linear = Real.Parse("1.5957691216057307117597842397375");
    static readonly Real Cubic = Real.Parse("0.071354816272600248776338752279862");

    // Beyond it the sigmoid is 0 or 1 in every number type; the cube of more could overflow.
    static readonly Real Far = 64;

    /// <inheritdoc/>
    protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
    {
        Sigmoids(x, y);
        TensorPrimitives.Multiply(x, y, y);
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
    {
        Sigmoids(x, slopes);
        var (linear, cubic) = (Linear.To<T>(), Cubic.To<T>() * Whole<T>.Of(3));
        for (var i = 0; i < slopes.Length; i++)
        {
            var bend = slopes[i] * (T.One - slopes[i]);
            if (!T.IsZero(bend))
                slopes[i] += x[i] * bend * (linear + cubic * x[i] * x[i]);
        }
    }

    static void Sigmoids<T>(ReadOnlySpan<T> x, Span<T> result)
        where T : INumber<T>
    {
        var (far, linear, cubic) = (Far.To<T>(), Linear.To<T>(), Cubic.To<T>());
        for (var i = 0; i < x.Length; i++)
        {
            var near = T.Clamp(x[i], -far, far);
            result[i] = near * (linear + cubic * near * near);
        }

        Elementary<T>.Sigmoid(result[..x.Length], result);
    }
}
