using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Watching;

namespace GenericSgd.Precision.Running;

/// <summary>A run that a study needs, and its record when it is done; with a wider type its parameters are kept in that one.</summary>
sealed class PlannedRun(StudyNumber number, Source source, WatchPlan plan, string what, StudyNumber? wider)
{
    Record? _record;

    internal Look Look { get; set; }

    /// <summary>Roughly how long it takes, against other runs.</summary>
    internal double Weight { get; } = plan.Epochs * number.Run(new DigitsOf());

    internal string Name => $"{number.Name}, {what}";

    internal bool IsDone => _record is not null;

    internal Record Record => _record ?? throw new InvalidOperationException($"{Name} was not run.");

    /// <summary>Whether it gives what a run of that number type would give.</summary>
    internal bool Is(StudyNumber other, Source otherSource, WatchPlan otherPlan, StudyNumber? otherWider) =>
        ReferenceEquals(wider, otherWider) && number.IsSameAs(other) && ReferenceEquals(source, otherSource) && ReferenceEquals(plan, otherPlan);

    internal void Run(int lostDigits, Action<int> progress, CancellationToken cancellationToken) =>
        _record = number.Run<Record>(wider is null
            ? new RunTask(source, number.Order, plan, Look, lostDigits, progress, cancellationToken)
            : new MasterTask(source, number.Order, plan, wider, progress, cancellationToken));
}
