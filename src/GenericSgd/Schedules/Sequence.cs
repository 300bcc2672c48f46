namespace GenericSgd.Schedules;

/// <summary>One schedule after the other: each begins when its milestone is reached, and counts from there.</summary>
/// <remarks>
/// The count named by <see cref="Per"/> reaches a schedule less by its milestone; a count of the other unit reaches it as it is.
/// Source: PyTorch <c>SequentialLR</c>, optax <c>join_schedules</c>.
/// </remarks>
public sealed record Sequence : Schedule, INesting, IAgreeing
{
    /// <summary>One schedule after the other.</summary>
    /// <param name="schedules">The schedules in their order, at least one; numbers for constant rates. Schedules may stand inside each other at most 64
    /// deep.</param>
    /// <param name="milestones">After how many steps or epochs the second, the third and so on begins, rising; one less than there are schedules.</param>
    /// <exception cref="ArgumentException">There are not as many milestones as that, they do not rise, or there is no schedule.</exception>
    public Sequence(ValueList<Schedule> schedules, ValueList<int> milestones)
    {
        (Schedules, Milestones) = (schedules, milestones);
        MustAgree();
    }

    /// <summary>The schedules in their order, at least one.</summary>
    public ValueList<Schedule> Schedules { get; init => field = AtLeastOne(value); }

    /// <summary>After how many steps or epochs the second schedule and those behind it begin, rising; one less than there are schedules.</summary>
    /// <remarks>Lists that were changed one by one are compared when a rate is asked for.</remarks>
    public ValueList<int> Milestones { get; init => field = Rising(value); }

    /// <summary>What the milestones count.</summary>
    public TimeUnit Per { get; init => field = Require.Known(value); } = TimeUnit.Epoch;

    int INesting.Depth => Nesting.Around(Schedules);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment) => Rate<T>(moment, []);

    /// <inheritdoc/>
    public override T Rate<T>(in Moment moment, ReadOnlySpan<T> costs)
    {
        MustAgree();
        var (time, reached) = (Time.Of(moment, Per), 0);
        while (reached < Milestones.Count && Milestones[reached] <= time)
            reached++;
        var begin = reached == 0 ? 0 : Milestones[reached - 1];
        return Schedules[reached].Rate(Time.Since(moment, begin, Per), Time.CostsSince(costs, begin, Per));
    }

    void IAgreeing.MustAgree() => MustAgree();

    void MustAgree()
    {
        if (Milestones.Count != Schedules.Count - 1)
            throw new ArgumentException($"{Schedules.Count} schedules need {Schedules.Count - 1} milestones, not {Milestones.Count}.", nameof(Milestones));
    }

    static ValueList<Schedule> AtLeastOne(ValueList<Schedule> schedules) => schedules.Count > 0
        ? Nesting.Inside(Require.NoneNull(schedules, nameof(Schedules)), nameof(Schedules))
        : throw new ArgumentException("A sequence needs at least one schedule.", nameof(Schedules));

    static ValueList<int> Rising(ValueList<int> milestones)
    {
        for (var i = 0; i < milestones.Count; i++)
        {
            if (milestones[i] <= (i == 0 ? 0 : milestones[i - 1]))
                throw new ArgumentException("Milestones must be at least 1 and rise.", nameof(Milestones));
        }

        return milestones;
    }
}
