using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Schedules;

/// <summary>Inverse-time decay: <c>rate = initial / (1 + decay * t)</c>, where t counts steps or epochs that are done.</summary>
/// <remarks>Source: Keras <c>InverseTimeDecay</c> with one decay step; "time-based decay".</remarks>
public sealed record InverseTimeDecay : Schedule
{
    /// <summary>Inverse-time decay.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="decay">How fast it falls, at least 0; at t = 1 / decay it is halved.</param>
    public InverseTimeDecay(Real initial, Real decay) => (Initial, Decay) = (initial, decay);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>How fast it falls, at least 0; at t = 1 / decay it is halved.</summary>
    public Real Decay { get; init => field = Require.NotNegative(value, "The decay"); }

    /// <summary>What t counts.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); }

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var time = Whole<T>.Of(Per == TimeUnit.Step ? moment.Step : moment.Epoch);
        return Initial.To<T>() / (T.One + Decay.To<T>() * time);
    }
}
