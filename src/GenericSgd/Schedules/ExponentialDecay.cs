using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Exponential decay: <c>rate = initial * factor^(t / over)</c>, where t counts steps or epochs that are done.</summary>
/// <remarks>Source: Keras <c>ExponentialDecay</c>; with <see cref="Over"/> = 1 PyTorch's <c>ExponentialLR</c>. In stairs it is
/// <see cref="StepDecay"/>.</remarks>
public sealed record ExponentialDecay : Schedule
{
    /// <summary>Exponential decay.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="factor">What the rate is multiplied by over that time, greater than 0 and at most 1.</param>
    public ExponentialDecay(Real initial, Real factor) => (Initial, Factor) = (initial, factor);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>What the rate is multiplied by over that time, greater than 0 and at most 1.</summary>
    public Real Factor { get; init => field = Require.Factor(value); }

    /// <summary>In how many steps or epochs the rate falls by the factor, at least 1.</summary>
    public int Over { get; init => field = Require.Length(value); } = 1;

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) =>
        Initial.To<T>() * Elementary<T>.Pow(Factor.To<T>(), Time.Fraction<T>(Time.Of(moment, Per), Over));
}
