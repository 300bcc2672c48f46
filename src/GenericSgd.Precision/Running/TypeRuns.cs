using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Watching;

namespace GenericSgd.Precision.Running;

/// <summary>The runs that say something of one number type.</summary>
sealed class TypeRuns(RunQueue queue, StudyNumber number, Source literals, Source narrow, WatchPlan plan, WatchPlan early)
{
    /// <summary>From the same literals as all types.</summary>
    internal PlannedRun Literal { get; } = queue.Ask(number, literals, plan, "same literals", Look.Places | Look.Events);

    /// <summary>From the narrowest type's values.</summary>
    internal PlannedRun Narrow { get; } = queue.Ask(number, narrow, plan, "the narrowest type's values");

    /// <summary>The first epochs in other orders of summation.</summary>
    internal PlannedRun[] Orders { get; } =
        [.. new[] { SummationOrder.Plain, SummationOrder.Pairwise }.Select(order => queue.Ask(number.Summing(order), literals, early, "first epochs"))];

    internal WatchPlan Early => early;
}
