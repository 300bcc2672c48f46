using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Schedules;

/// <summary>Step decay: <c>rate = initial * factor^floor(t / every)</c>, where t counts steps or epochs that are done.</summary>
/// <remarks>Source: PyTorch <c>StepLR</c>, as a function of t instead of a product that goes on. In Half and float a factor's rounding grows with the
/// power.</remarks>
public sealed record StepDecay : Schedule
{
    /// <summary>Step decay.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="every">How many steps or epochs a rate lasts, at least 1.</param>
    public StepDecay(Real initial, int every) => (Initial, Every) = (initial, every);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>How many steps or epochs a rate lasts, at least 1.</summary>
    public int Every { get; init => field = Require.Length(value); }

    /// <summary>What the rate is multiplied by, greater than 0 and at most 1.</summary>
    public Real Factor { get; init => field = Require.Factor(value); } = 0.1;

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) =>
        Initial.To<T>() * Elementary<T>.Pow(Factor.To<T>(), Whole<T>.Of(Time.Of(moment, Per) / Every));
}
