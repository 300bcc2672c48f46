using GenericSgd.Numerics;

namespace GenericSgd.Optimizers;

/// <summary>Rprop: every parameter has a step size of its own, which grows while the sign of its gradient stays and shrinks when it turns.</summary>
/// <remarks>
/// <code>
/// g g' &gt; 0:   size = min(size * grow, largest)       update = sign(g) size       (g' is the gradient of the step before)
/// g g' &lt; 0:   size = max(size * shrink, smallest)    update = 0, and g counts as 0 in the next step
/// g g' = 0:                                           update = sign(g) size
/// </code>
/// Two slots, g' and size. For the whole gradient: batches that differ turn its signs. The learning rate, usually 1, multiplies the step sizes.
/// Source: Riedmiller and Braun (1993) in the form without backtracking; the defaults of PyTorch.
/// </remarks>
public sealed record Rprop : GradientTransform, IAgreeing
{
    /// <summary>The first step size, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value); } = 0.01;

    /// <summary>The factor when the sign turns, greater than 0 and less than 1.</summary>
    public Real Shrink { get; init => field = Require.Inside0And1(value, "The factor"); } = 0.5;

    /// <summary>The factor while the sign stays, greater than 1.</summary>
    public Real Grow { get; init => field = Require.That(value > 1, value, "Step sizes must grow: the factor must be greater than 1."); } = 1.2;

    /// <summary>The smallest step size, greater than 0; where it would be 0 in a number type, its smallest useful number.</summary>
    public Real Smallest { get; init => field = Require.Positive(value); } = 1e-6;

    /// <summary>The largest step size, greater than the smallest; they are compared before the first step.</summary>
    public Real Largest { get; init => field = Require.Positive(value); } = 50;

    /// <inheritdoc/>
    public override int Slots => 2;

    /// <inheritdoc/>
    public override Real SlotStart(int slot) => slot == 1 ? Initial : 0;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The largest step size is not greater than the smallest.</exception>
    public override void StartSlots<T>(Span<T> slots)
    {
        ((IAgreeing)this).MustAgree();
        base.StartSlots(slots);
    }

    void IAgreeing.MustAgree() => Require.That(Largest > Smallest, Largest, "The largest step size must be greater than the smallest.", nameof(Largest));

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (shrink, grow) = (Shrink.To<T>(), Grow.To<T>());
        var (smallest, largest) = (Smallest.ToNonZero<T>(), Largest.To<T>());
        var before = slots[..update.Length];
        var sizes = slots.Slice(update.Length, update.Length);
        for (var i = 0; i < update.Length; i++)
        {
            var gradient = update[i];
            var (up, wasUp) = (gradient > T.Zero, before[i] > T.Zero);
            var (down, wasDown) = (gradient < T.Zero, before[i] < T.Zero);
            if ((up && wasDown) || (down && wasUp))
            {
                sizes[i] = T.Max(sizes[i] * shrink, smallest);
                gradient = T.Zero;
            }
            else if ((up && wasUp) || (down && wasDown))
            {
                sizes[i] = T.Min(sizes[i] * grow, largest);
            }

            before[i] = gradient;

            // Neither above nor below 0 is 0, or NaN, which has to stay.
            update[i] = gradient > T.Zero ? sizes[i] : gradient < T.Zero ? -sizes[i] : gradient;
        }
    }
}
