using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Schedules;

/// <summary>Multi-step decay: <c>rate = initial * factor^n</c>, where n is how many milestones are reached; the rate changes at the milestone.</summary>
/// <remarks>Source: PyTorch <c>MultiStepLR</c>. (Keras' <c>PiecewiseConstantDecay</c> changes one step after its boundary.) A milestone named twice counts
/// twice.</remarks>
public sealed record MultiStepDecay : Schedule
{
    /// <summary>Multi-step decay.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="milestones">After how many steps or epochs the rate falls, in any order; at least one, none negative.</param>
    public MultiStepDecay(Real initial, ValueList<int> milestones) => (Initial, Milestones) = (initial, milestones);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>After how many steps or epochs the rate falls, in any order; at least one, none negative.</summary>
    public ValueList<int> Milestones { get; init => field = NotNegative(value); }

    /// <summary>What the rate is multiplied by, greater than 0 and at most 1.</summary>
    public Real Factor { get; init => field = Require.Factor(value); } = 0.1;

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var (time, reached) = (Time.Of(moment, Per), 0);
        foreach (var milestone in Milestones)
        {
            if (milestone <= time)
                reached++;
        }

        return Initial.To<T>() * Elementary<T>.Pow(Factor.To<T>(), Whole<T>.Of(reached));
    }

    static ValueList<int> NotNegative(ValueList<int> milestones) => Require.That(
        milestones.Count > 0 && milestones.Min() >= 0, milestones, "There must be at least one milestone, and none may be negative.", nameof(Milestones));
}
