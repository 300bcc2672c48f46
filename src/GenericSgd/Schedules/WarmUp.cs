using GenericSgd.Numerics;

namespace GenericSgd.Schedules;

/// <summary>Warm-up before another schedule: a straight line from <c>from</c> to the first rate of the other schedule, which then begins.</summary>
/// <remarks>
/// The count named by <paramref name="Per"/> reaches the other schedule less by <paramref name="Over"/>, so its own length is not shortened (Keras;
/// optax counts the warm-up in). A count of the other unit reaches it as it is.
/// With <c>from</c> 0, as in Keras and optax, the first step changes nothing.
/// </remarks>
/// <param name="Then">What follows; a number for a constant rate. Schedules may stand inside each other at most 64 deep.</param>
/// <param name="Over">How many steps or epochs the warm-up takes, at least 1.</param>
/// <param name="From">The learning rate of the first step, at least 0.</param>
/// <param name="Per">What is counted.</param>
public sealed record WarmUp(Schedule Then, int Over, Real From = default, TimeUnit Per = TimeUnit.Epoch) : Schedule, INesting
{
    /// <summary>What follows.</summary>
    public Schedule Then { get; init => field = Inside(value); } = Inside(Then);

    /// <summary>How many steps or epochs the warm-up takes, at least 1.</summary>
    public int Over { get; init; } = Checked.Length(Over);

    /// <summary>The learning rate of the first step, at least 0.</summary>
    public Real From { get; init; } = Checked.NotNegative(From);

    int INesting.Depth => Nesting.DepthOf(Then) + 1;

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) => Rate<T>(moment, []);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment, ReadOnlySpan<T> costs)
    {
        var done = Time.Of(moment, Per);
        var later = Math.Min(done, Over);
        var target = Then.Rate(Time.Since(moment, later, Per), Time.CostsSince(costs, later, Per));
        return done >= Over ? target : From.To<T>() + (target - From.To<T>()) * Time.Share<T>(done, Over);
    }

    static Schedule Inside(Schedule then) => Nesting.Inside(then ?? throw new ArgumentNullException(nameof(Then)), nameof(Then));
}
