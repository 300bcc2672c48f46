using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>A straight line: <c>rate = initial + (final - initial) * min(t, over) / over</c>, down or up.</summary>
/// <remarks>Source: PyTorch <c>LinearLR</c>, optax <c>linear_schedule</c>; with the two rates instead of factors.</remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Final">The learning rate at the end, at least 0.</param>
/// <param name="Over">How many steps or epochs it takes, at least 1; after that the rate stays.</param>
/// <param name="Per">What is counted.</param>
public sealed record LinearRamp(Real Initial, Real Final, int Over, TimeUnit Per = TimeUnit.Epoch) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init; } = Checked.NotNegative(Final);

    /// <summary>How many steps or epochs it takes, at least 1.</summary>
    public int Over { get; init; } = Checked.Length(Over);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var done = Math.Min(Time.Of(moment, Per), Over);
        return done == Over ? Final.To<T>() : Initial.To<T>() + (Final.To<T>() - Initial.To<T>()) * Time.Share<T>(done, Over);
    }
}
