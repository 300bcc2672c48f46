using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Cosine decay that starts again: within a cycle as <see cref="CosineDecay"/>, each cycle <c>growth</c> times as long as the one before.</summary>
/// <remarks>
/// The final rate itself is never reached: at the end of a cycle the next one begins. Source: Loshchilov and Hutter, "SGDR" (2017);
/// PyTorch <c>CosineAnnealingWarmRestarts</c>, where <paramref name="First"/> is T_0 and <paramref name="Growth"/> T_mult.
/// </remarks>
/// <param name="Initial">The learning rate of the first step, greater than 0.</param>
/// <param name="First">How many steps or epochs the first cycle takes, at least 1.</param>
/// <param name="Growth">How many times as long the next cycle is, at least 1.</param>
/// <param name="Final">The learning rate at the end, at least 0.</param>
/// <param name="Per">What is counted.</param>
public sealed record CosineRestarts(Real Initial, int First, int Growth = 1, Real Final = default, TimeUnit Per = TimeUnit.Epoch) : Schedule
{
    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init; } = Checked.LearningRate(Initial);

    /// <summary>How many steps or epochs the first cycle takes, at least 1.</summary>
    public int First { get; init; } = Checked.Length(First);

    /// <summary>How many times as long the next cycle is, at least 1.</summary>
    public int Growth { get; init; } = Checked.Length(Growth);

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init; } = Checked.NotNegative(Final);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var (done, length) = Growth == 1 ? (Time.Of(moment, Per) % First, First) : InCycle(Time.Of(moment, Per));
        return Time.CosineBetween(Initial.To<T>(), Final.To<T>(), Time.Share<T>(done, length));
    }

    (long Done, long Length) InCycle(long time)
    {
        long length = First;
        while (time >= length)
        {
            time -= length;
            length = length > long.MaxValue / Growth ? long.MaxValue : length * Growth;
        }

        return (time, length);
    }
}
