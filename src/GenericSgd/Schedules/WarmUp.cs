using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Warm-up before another schedule: a straight line from <c>from</c> to the first rate of the other schedule, which then begins.</summary>
/// <remarks>
/// The count named by <see cref="Per"/> reaches the other schedule less by <see cref="Over"/>, so its own length is not shortened (Keras;
/// optax counts the warm-up in). A count of the other unit reaches it as it is.
/// With <c>from</c> 0, as in Keras and optax, the first step changes nothing.
/// </remarks>
public sealed record WarmUp : Schedule, INesting
{
    /// <summary>Warm-up before another schedule.</summary>
    /// <param name="then">What follows; a number for a constant rate. Schedules may stand inside each other at most 64 deep.</param>
    /// <param name="over">How many steps or epochs the warm-up takes, at least 1.</param>
    public WarmUp(Schedule then, int over) => (Then, Over) = (then, over);

    /// <summary>What follows; a number for a constant rate. Schedules may stand inside each other at most 64 deep.</summary>
    public Schedule Then { get; init => field = Nesting.Inside(Require.NotNull(value)); }

    /// <summary>How many steps or epochs the warm-up takes, at least 1.</summary>
    public int Over { get; init => field = Require.Length(value); }

    /// <summary>The learning rate of the first step, at least 0.</summary>
    public Real From { get; init => field = Require.NotNegative(value); }

    /// <summary>What is counted.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    int INesting.Depth => Nesting.DepthOf(Then) + 1;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) => Rate<T>(moment, []);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment, ReadOnlySpan<T> costs)
    {
        var done = Time.Of(moment, Per);
        var later = Math.Min(done, Over);
        var target = Then.Rate(Time.Since(moment, later, Per), Time.CostsSince(costs, later, Per));
        return done >= Over ? target : From.To<T>() + (target - From.To<T>()) * Time.Fraction<T>(done, Over);
    }
}
