using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Optimizers;

/// <summary>Lion: the update is the sign of <c>beta1 m + (1 - beta1) g</c>; then <c>m = beta2 m + (1 - beta2) g</c>.</summary>
/// <remarks>
/// One slot, m. Every parameter moves by the whole learning rate, or not at all where the sum is 0. For its weight decay put <see cref="WeightDecay"/> behind
/// it. Source: Chen et al. (2023); the same in Keras and optax.
/// </remarks>
public sealed record Lion : AveragingTransform
{
    /// <summary>What fraction of the memory is in the update, from 0 up to but not including 1.</summary>
    public Real Beta1 { get; init => field = Require.Fraction(value); } = 0.9;

    /// <summary>What fraction of the memory is kept, from 0 up to but not including 1.</summary>
    public Real Beta2 { get; init => field = Require.Fraction(value); } = 0.99;

    /// <inheritdoc/>
    public override int Slots => 1;

    private protected override bool IsHeldIn<T>() => Complement.IsWellHeld<T>(Beta2);

    /// <inheritdoc/>
    protected override void ApplyIn<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (fresh1, fresh2) = (Complement.Of<T>(Beta1), Complement.Of<T>(Beta2));
        slots = slots[..update.Length];
        for (var i = 0; i < update.Length; i++)
        {
            var change = update[i] - slots[i];
            var direction = slots[i] + fresh1 * change;
            slots[i] += fresh2 * change;
            update[i] = direction > T.Zero ? T.One : direction < T.Zero ? -T.One : T.Zero;
        }
    }
}
