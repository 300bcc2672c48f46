using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>Log-cosh: the mean of <c>log(cosh(d))</c> with d = prediction - target; slope <c>tanh(d)</c>.</summary>
/// <remarks>
/// Computed as <c>|d| + log1p(expm1(-2 |d|) / 2)</c>, which never overflows, and below 1 as <c>log1p(u^2 / (2 + 2 u))</c> with <c>u = expm1(-|d|)</c>, which
/// keeps all digits near the target. Source: Keras <c>log_cosh</c>.
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
            terms[i] = size < T.One ? Near(size, two) : size + Elementary<T>.Log1p(Elementary<T>.Expm1(-two * size) / two);
        }
    }

    // cosh d - 1 = (e^d - 1)^2 / (2 e^d).
    static T Near<T>(T size, T two)
        where T : INumber<T>
    {
        var u = Elementary<T>.Expm1(-size);
        return Elementary<T>.Log1p(u * u / (two + two * u));
    }

    /// <inheritdoc/>
    protected override void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
    {
        TensorPrimitives.Subtract(prediction, target, slopes);
        Elementary<T>.Tanh(slopes, slopes);
    }
}
