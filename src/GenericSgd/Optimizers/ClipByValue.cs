using System.Numerics.Tensors;
using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Clips each element: <c>min(max(g, -limit), limit)</c>. NaN stays NaN.</summary>
/// <remarks>No slot. First in a chain it clips gradients, last it clips updates. Source: PyTorch <c>clip_grad_value_</c>, optax <c>clip</c>.</remarks>
public sealed record ClipByValue : GradientTransform
{
    /// <summary>Clips each element.</summary>
    /// <param name="limit">The largest absolute value that passes, greater than 0.</param>
    public ClipByValue(Real limit) => Limit = limit;

    /// <summary>The largest absolute value that passes, greater than 0.</summary>
    public Real Limit { get; init => field = Require.Positive(value, "The limit"); }

    /// <inheritdoc/>
    public override bool IsStateless => true;

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var limit = Limit.To<T>();
        TensorPrimitives.Max(update, -limit, update);
        TensorPrimitives.Min(update, limit, update);
    }
}
