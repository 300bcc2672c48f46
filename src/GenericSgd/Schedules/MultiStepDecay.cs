using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Schedules;

/// <summary>Multi-step decay: <c>rate = initial * factor^n</c>, where n is how many milestones are reached; the rate changes at the milestone.</summary>
/// <remarks>Source: PyTorch <c>MultiStepLR</c>. (Keras' <c>PiecewiseConstantDecay</c> changes one step after its boundary.) A milestone named twice counts twice.</remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Milestones">After how many steps or epochs the rate falls, in any order; at least one, none negative.</param>
/// <param name="Factor">What the rate is multiplied by, greater than 0 and at most 1; null for 0.1.</param>
/// <param name="Per">What is counted.</param>
public sealed record MultiStepDecay(Real Initial, ValueList<int> Milestones, Real? Factor = null, TimeUnit Per = TimeUnit.Epoch) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>After how many steps or epochs the rate falls.</summary>
    public ValueList<int> Milestones { get; init; } = NotNegative(Milestones);

    /// <summary>What the rate is multiplied by, greater than 0 and at most 1.</summary>
    public Real? Factor { get; init; } = Checked.Factor(Factor ?? 0.1, nameof(Factor));

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var (time, reached) = (Time.Of(moment, Per), 0);
        foreach (var milestone in Milestones)
        {
            if (milestone <= time)
                reached++;
        }

        return Initial.To<T>() * Elementary<T>.Pow(Factor.GetValueOrDefault().To<T>(), Whole<T>.Of(reached));
    }

    static ValueList<int> NotNegative(ValueList<int> milestones) => milestones.Count > 0 && milestones.Min() >= 0
        ? milestones
        : throw new ArgumentOutOfRangeException(nameof(Milestones), milestones, "There must be at least one milestone, and none may be negative.");
}
