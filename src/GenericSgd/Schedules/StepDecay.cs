using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Schedules;

/// <summary>Step decay: <c>rate = initial * factor^floor(t / every)</c>, where t counts steps or epochs that are done.</summary>
/// <remarks>Source: PyTorch <c>StepLR</c>, as a function of t instead of a product that goes on. In Half and float a factor's rounding grows with the power.</remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Every">How many steps or epochs a rate lasts, at least 1.</param>
/// <param name="Factor">What the rate is multiplied by, greater than 0 and at most 1; null for 0.1.</param>
/// <param name="Per">What is counted.</param>
public sealed record StepDecay(Real Initial, int Every, Real? Factor = null, TimeUnit Per = TimeUnit.Epoch) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>How many steps or epochs a rate lasts, at least 1.</summary>
    public int Every { get; init; } = Checked.Length(Every);

    /// <summary>What the rate is multiplied by, greater than 0 and at most 1.</summary>
    public Real? Factor { get; init; } = Checked.Factor(Factor ?? 0.1, nameof(Factor));

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) =>
        Initial.To<T>() * Elementary<T>.Pow(Factor.GetValueOrDefault().To<T>(), Whole<T>.Of(Time.Of(moment, Per) / Every));
}
