using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Watching;

namespace GenericSgd.Precision.Running;

/// <summary>The runs of a study: none of them twice, and several at once. Those of the widest types, which take longest, are begun first.</summary>
sealed class RunQueue(StudyOptions options, StudyMeter meter, CancellationToken cancellationToken)
{
    readonly List<PlannedRun> _runs = [];

    /// <summary>The run of a number type; the one that was asked for before, if it is the same.</summary>
    internal PlannedRun Ask(StudyNumber number, Source source, WatchPlan plan, string what, Look look = Look.Nothing, StudyNumber? wider = null)
    {
        if (_runs.Find(run => run.Is(number, source, plan, wider)) is not { } found)
        {
            _runs.Add(found = new PlannedRun(number, source, plan, what, wider));
            meter.Expect(plan.Epochs);
        }

        found.Look |= look;
        return found;
    }

    /// <summary>Does the runs that are not done yet.</summary>
    internal void RunAll() =>
        Each(_runs.Where(run => !run.IsDone).OrderByDescending(run => run.Weight), run =>
            run.Run(options.CancellationDigits, epochs => meter.Advance(epochs, run.Name), cancellationToken));

    /// <summary>Something for each, several at once; the first exception is thrown as it is, with its stack.</summary>
    internal void Each<TItem>(IEnumerable<TItem> items, Action<TItem> action)
    {
        try
        {
            Parallel.ForEach(Partitioner.Create([.. items], EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = cancellationToken }, action);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions.FirstOrDefault(inner => inner is OperationCanceledException) ?? exception.InnerExceptions[0]);
        }
    }
}
