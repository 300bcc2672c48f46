using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>Log-cosh: the mean of <c>log(cosh(d))</c> with d = prediction - target; slope <c>tanh(d)</c>.</summary>
/// <remarks>
/// Computed as <c>|d| + log1p(expm1(-2 |d|) / 2)</c>, which never overflows and is exactly 0 at the target; below the square root of the type's epsilon
/// it keeps no digits of <c>d^2 / 2</c>, and the slope keeps all. Source: Keras <c>log_cosh</c>.
/// </remarks>
public sealed record LogCosh : TermCost
{
    /// <inheritdoc/>
    protected override void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
    {
        var two = T.One + T.One;
        for (var i = 0; i < terms.Length; i++)
        {
            var size = T.Abs(prediction[i] - target[i]);
            terms[i] = T.Max(T.Zero, size + Elementary<T>.Log1p(Elementary<T>.Expm1(-two * size) / two));
        }
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        TensorPrimitives.Subtract(prediction, target, slopes);
        Elementary<T>.Tanh(slopes, slopes);
    }
}
