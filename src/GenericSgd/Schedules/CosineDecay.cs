using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Cosine decay: <c>rate = final + (initial - final) * (1 + cos(pi min(t, over) / over)) / 2</c>.</summary>
/// <remarks>
/// Stays at the final rate, as in Keras and optax; PyTorch's <c>CosineAnnealingLR</c> rises again. The cosine is computed in the number type.
/// Source: Loshchilov and Hutter, "SGDR" (2017).
/// </remarks>
public sealed record CosineDecay : Schedule
{
    /// <summary>Cosine decay.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="over">How many steps or epochs it takes, at least 1; after that the rate stays.</param>
    public CosineDecay(Real initial, int over) => (Initial, Over) = (initial, over);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>How many steps or epochs it takes, at least 1; after that the rate stays.</summary>
    public int Over { get; init => field = Require.Length(value); }

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init => field = Require.NotNegative(value); }

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) =>
        Time.CosineBetween(Initial.To<T>(), Final.To<T>(), Time.Fraction<T>(Math.Min(Time.Of(moment, Per), Over), Over));
}
