using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Momentum: <c>v = factor * v + g</c>, and <c>v</c> is the update. The learning rate is applied outside the buffer.</summary>
/// <remarks>One slot. Source: Polyak (1964); the form of PyTorch and optax (<c>trace</c>).</remarks>
/// <param name="Factor">What share of the last update is kept, from 0 up to but not including 1.</param>
public sealed record Momentum(Real Factor) : GradientTransform
{
    /// <summary>What share of the last update is kept, from 0 up to but not including 1.</summary>
    public Real Factor { get; init; } = Factor >= 0 && Factor < 1
        ? Factor
        : throw new ArgumentOutOfRangeException(nameof(Factor), Factor, "Momentum must be at least 0 and less than 1.");

    /// <inheritdoc/>
    public override int Slots => 1;

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        Rounded.Keep(update, Factor.To<T>(), slots);
        slots.CopyTo(update);
    }
}
