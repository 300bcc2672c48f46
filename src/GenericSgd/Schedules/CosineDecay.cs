using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Cosine decay: <c>rate = final + (initial - final) * (1 + cos(pi min(t, over) / over)) / 2</c>.</summary>
/// <remarks>
/// Stays at the final rate, as in Keras and optax; PyTorch's <c>CosineAnnealingLR</c> rises again. The cosine is computed in the number type.
/// Source: Loshchilov and Hutter, "SGDR" (2017).
/// </remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Over">How many steps or epochs it takes, at least 1; after that the rate stays.</param>
/// <param name="Final">The learning rate at the end, at least 0.</param>
/// <param name="Per">What is counted.</param>
public sealed record CosineDecay(Real Initial, int Over, Real Final = default, TimeUnit Per = TimeUnit.Epoch) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>How many steps or epochs it takes, at least 1.</summary>
    public int Over { get; init; } = Checked.Length(Over);

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init; } = Checked.NotNegative(Final);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) =>
        Time.CosineBetween(Initial.To<T>(), Final.To<T>(), Time.Share<T>(Math.Min(Time.Of(moment, Per), Over), Over));
}
