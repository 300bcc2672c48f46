using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Schedules;

/// <summary>Inverse-time decay: <c>rate = initial / (1 + decay * t)</c>, where t counts steps or epochs that are done.</summary>
/// <remarks>Source: Keras <c>InverseTimeDecay</c> with one decay step; "time-based decay".</remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="Decay">How fast it falls, at least 0; at t = 1 / decay it is halved.</param>
/// <param name="Per">What t counts.</param>
public sealed record InverseTimeDecay(Real Initial, Real Decay, TimeUnit Per = TimeUnit.Step) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Initial > 0
        ? Initial
        : throw new ArgumentOutOfRangeException(nameof(Initial), Initial, "The learning rate must be greater than 0.");

    /// <summary>How fast it falls, at least 0.</summary>
    public Real Decay { get; init; } = Decay >= 0
        ? Decay
        : throw new ArgumentOutOfRangeException(nameof(Decay), Decay, "The decay must be at least 0.");

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var time = Whole<T>.Of(Per == TimeUnit.Step ? moment.Step : moment.Epoch);
        return Initial.To<T>() / (T.One + Decay.To<T>() * time);
    }
}
