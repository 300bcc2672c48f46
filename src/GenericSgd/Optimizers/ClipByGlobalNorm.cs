using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Clips all of the update together to a largest norm: <c>g * min(1, limit / norm)</c>, so that its direction stays.</summary>
/// <remarks>
/// No slot. PyTorch (<c>clip_grad_norm_</c>) divides by <c>norm + 1e-6</c>; Keras (<c>global_clipnorm</c>) and optax (<c>clip_by_global_norm</c>) by the norm.
/// A norm beyond the range of the number type clips as any other; in decimal the factor has 28 places, so a norm 10^k times the limit leaves 28 - k digits; an
/// element that is not finite makes all not finite, and the run ends with a message. Source: Pascanu, Mikolov and Bengio (2013).
/// </remarks>
public sealed record ClipByGlobalNorm : ReadingTransform
{
    /// <summary>Clips all of the update together to a largest norm.</summary>
    /// <param name="limit">The largest norm that passes, greater than 0.</param>
    public ClipByGlobalNorm(Real limit) => Limit = limit;

    /// <summary>The largest norm that passes, greater than 0.</summary>
    public Real Limit { get; init => field = Require.Positive(value, "The limit"); }

    /// <summary>Whose division.</summary>
    public Dialect Dialect { get; init => field = Require.Known(value); }

    /// <inheritdoc/>
    public override bool IsStateless => true;

    /// <inheritdoc/>
    public override bool ReadsAll => true;

    /// <inheritdoc/>
    public override T Read<T>(in Step<T> step, ReadOnlySpan<T> parameters, ReadOnlySpan<T> update) => Norms.FactorOf(update, Limit, Dialect);

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, T read, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update) =>
        TensorPrimitives.Multiply(update, read, update);
}
