using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Cosine decay that starts again: within a cycle as <see cref="CosineDecay"/>, each cycle <c>growth</c> times as long as the one before.</summary>
/// <remarks>
/// The final rate itself is never reached: at the end of a cycle the next one begins. Source: Loshchilov and Hutter, "SGDR" (2017);
/// PyTorch <c>CosineAnnealingWarmRestarts</c>, where <see cref="First"/> is T_0 and <see cref="Growth"/> T_mult.
/// </remarks>
public sealed record CosineRestarts : Schedule
{
    /// <summary>Cosine decay that starts again.</summary>
    /// <param name="initial">The learning rate of the first step, greater than 0.</param>
    /// <param name="first">How many steps or epochs the first cycle takes, at least 1.</param>
    public CosineRestarts(Real initial, int first) => (Initial, First) = (initial, first);

    /// <summary>The learning rate of the first step, greater than 0.</summary>
    public Real Initial { get; init => field = Require.Positive(value, "The learning rate"); }

    /// <summary>How many steps or epochs the first cycle takes, at least 1.</summary>
    public int First { get; init => field = Require.Length(value); }

    /// <summary>How many times as long the next cycle is, at least 1.</summary>
    public int Growth { get; init => field = Require.Length(value); } = 1;

    /// <summary>The learning rate at the end, at least 0.</summary>
    public Real Final { get; init => field = Require.NotNegative(value); }

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment)
    {
        var (done, length) = Growth == 1 ? (Time.Of(moment, Per) % First, First) : InCycle(Time.Of(moment, Per));
        return Time.CosineBetween(Initial.To<T>(), Final.To<T>(), Time.Fraction<T>(done, length));
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
