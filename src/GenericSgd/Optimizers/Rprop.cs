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
/// <param name="Initial">The first step size, greater than 0; null for 0.01.</param>
/// <param name="Shrink">The factor when the sign turns, greater than 0 and less than 1; null for 0.5.</param>
/// <param name="Grow">The factor while it stays, greater than 1; null for 1.2.</param>
/// <param name="Smallest">The smallest step size, greater than 0; null for 1e-6.</param>
/// <param name="Largest">The largest step size, greater than the smallest; null for 50.</param>
public sealed record Rprop(Real? Initial = null, Real? Shrink = null, Real? Grow = null, Real? Smallest = null, Real? Largest = null) : GradientTransform
{
    /// <summary>The first step size, greater than 0.</summary>
    public Real? Initial { get; init; } = Checked.Positive(Initial ?? 0.01, nameof(Initial));

    /// <summary>The factor when the sign turns, greater than 0 and less than 1.</summary>
    public Real? Shrink { get; init; } = Checked.Share(Checked.Positive(Shrink ?? 0.5, nameof(Shrink)), nameof(Shrink));

    /// <summary>The factor while the sign stays, greater than 1.</summary>
    public Real? Grow { get; init; } = (Grow ?? 1.2) > 1
        ? Grow ?? 1.2
        : throw new ArgumentOutOfRangeException(nameof(Grow), Grow, "Step sizes must grow: the factor must be greater than 1.");

    /// <summary>The smallest step size, greater than 0; where it would be 0 in a number type, its smallest useful number.</summary>
    public Real? Smallest { get; init; } = Checked.Positive(Smallest ?? 1e-6, nameof(Smallest));

    /// <summary>The largest step size.</summary>
    public Real? Largest { get; init; } = (Largest ?? 50) > (Smallest ?? 1e-6)
        ? Largest ?? 50
        : throw new ArgumentOutOfRangeException(nameof(Largest), Largest, "The largest step size must be greater than the smallest.");

    /// <inheritdoc/>
    public override int Slots => 2;

    /// <inheritdoc/>
    public override Real SlotStart(int slot) => slot == 1 ? Initial.GetValueOrDefault() : 0;

    /// <inheritdoc/>
    public override void Apply<T>(in Step<T> step, ReadOnlySpan<T> parameters, Span<T> slots, Span<T> update)
    {
        var (shrink, grow) = (Shrink.GetValueOrDefault().To<T>(), Grow.GetValueOrDefault().To<T>());
        var (smallest, largest) = (Smallest.GetValueOrDefault().ToNonZero<T>(), Largest.GetValueOrDefault().To<T>());
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
