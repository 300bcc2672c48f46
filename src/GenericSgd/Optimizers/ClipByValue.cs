using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Clips each element: <c>min(max(g, -limit), limit)</c>. NaN stays NaN.</summary>
/// <remarks>No slot. First in a chain it clips gradients, last it clips updates. Source: PyTorch <c>clip_grad_value_</c>, optax <c>clip</c>.</remarks>
/// <param name="Limit">The largest absolute value that passes, greater than 0.</param>
public sealed record ClipByValue(Real Limit) : GradientTransform
{
    /// <summary>The largest absolute value that passes, greater than 0.</summary>
    public Real Limit { get; init; } = Limit > 0
        ? Limit
        : throw new ArgumentOutOfRangeException(nameof(Limit), Limit, "The limit must be greater than 0.");

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var limit = Limit.To<T>();
        TensorPrimitives.Max(update, -limit, update);
        TensorPrimitives.Min(update, limit, update);
    }
}
