using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Exponential decay: <c>rate = initial * factor^(t / over)</c>, where t counts steps or epochs that are done.</summary>
/// <remarks>Source: Keras <c>ExponentialDecay</c>; with <paramref name="Over"/> = 1 PyTorch's <c>ExponentialLR</c>. In stairs it is <see cref="StepDecay"/>.</remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Factor">What the rate is multiplied by over that time, greater than 0 and at most 1.</param>
/// <param name="Over">In how many steps or epochs the rate falls by the factor, at least 1.</param>
/// <param name="Per">What is counted.</param>
public sealed record ExponentialDecay(Real Initial, Real Factor, int Over = 1, TimeUnit Per = TimeUnit.Epoch) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>What the rate is multiplied by over that time, greater than 0 and at most 1.</summary>
    public Real Factor { get; init; } = Checked.Factor(Factor);

    /// <summary>In how many steps or epochs the rate falls by the factor, at least 1.</summary>
    public int Over { get; init; } = Checked.Length(Over);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) =>
        Initial.To<T>() * Elementary<T>.Pow(Factor.To<T>(), Time.Share<T>(Time.Of(moment, Per), Over));
}
