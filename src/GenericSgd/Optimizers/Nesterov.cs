using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Nesterov's momentum: <c>v = factor * v + g</c>, and <c>g + factor * v</c> is the update.</summary>
/// <remarks>
/// One slot. The learning rate is applied outside the buffer, as in PyTorch and optax; Keras has it inside, which gives the same as long as the rate is constant.
/// Source: Sutskever et al. (2013), in the form of PyTorch.
/// </remarks>
/// <param name="Factor">What share of the last update is kept, from 0 up to but not including 1.</param>
public sealed record Nesterov(Real Factor) : GradientTransform
{
    /// <summary>What share of the last update is kept, from 0 up to but not including 1.</summary>
    public Real Factor { get; init; } = Checked.Share(Factor);

    /// <inheritdoc/>
    public override int Slots => 1;

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var factor = Factor.To<T>();
        Rounded.Keep(update, factor, slots);
        Rounded.AddScaled(slots, factor, update);
    }
}
