namespace GenericSgd.Schedules;

/// <summary>One schedule after the other: each begins when its milestone is reached, and counts from there.</summary>
/// <remarks>
/// The count named by <paramref name="Per"/> reaches a schedule less by its milestone; a count of the other unit reaches it as it is.
/// Source: PyTorch <c>SequentialLR</c>, optax <c>join_schedules</c>.
/// </remarks>
/// <param name="Schedules">The schedules in their order, at least one; numbers for constant rates. Schedules may stand inside each other at most 64 deep.</param>
/// <param name="Milestones">After how many steps or epochs the second, the third and so on begins, rising; one less than there are schedules.</param>
/// <param name="Per">What the milestones count.</param>
public sealed record Sequence(ValueList<Schedule> Schedules, ValueList<int> Milestones, TimeUnit Per = TimeUnit.Epoch) : Schedule, INesting
{
    /// <summary>The schedules in their order.</summary>
    public ValueList<Schedule> Schedules { get; init => field = Checked(value); } = Checked(Schedules);

    /// <summary>After how many steps or epochs the second schedule and those behind it begin.</summary>
    public ValueList<int> Milestones { get; init; } = Rising(Milestones, Schedules.Count - 1);

    int INesting.Depth => Nesting.Around(Schedules);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) => Rate<T>(moment, []);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment, ReadOnlySpan<T> costs)
    {
        var (time, reached) = (Time.Of(moment, Per), 0);
        while (reached < Milestones.Count && Milestones[reached] <= time)
            reached++;
        var begin = reached == 0 ? 0 : Milestones[reached - 1];
        return Schedules[reached].Rate(Time.Since(moment, begin, Per), Time.CostsSince(costs, begin, Per));
    }

    static ValueList<Schedule> Checked(ValueList<Schedule> schedules) => schedules.Count > 0
        ? Nesting.Inside(schedules, nameof(Schedules))
        : throw new ArgumentException("A sequence needs at least one schedule.", nameof(Schedules));

    static ValueList<int> Rising(ValueList<int> milestones, int count)
    {
        if (milestones.Count != count)
            throw new ArgumentException($"{count + 1} schedules need {count} milestones, not {milestones.Count}.", nameof(Milestones));
        for (var i = 0; i < count; i++)
        {
            if (milestones[i] <= (i == 0 ? 0 : milestones[i - 1]))
                throw new ArgumentException("Milestones must be at least 1 and rise.", nameof(Milestones));
        }

        return milestones;
    }
}
