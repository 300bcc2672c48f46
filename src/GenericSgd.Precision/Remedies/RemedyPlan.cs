using GenericSgd.Numerics;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision.Remedies;

/// <summary>The remedies that were asked for and say something new of these data, with the runs that they need.</summary>
sealed class RemedyPlan
{
    readonly WatchPlan _plan;
    readonly (StudyNumber Number, (RemedyTrial Trial, PlannedRun Run, PlannedRun? Reference)[] Tried)[] _types;

    internal RemedyPlan(RunQueue queue, StudyOptions options, Pipeline pipeline, StudyData data, Real[] start, StudyNumber wide,
        IReadOnlyList<StudyNumber> numbers, WatchPlan plan)
    {
        _plan = plan;
        var trials = options.Remedies.Distinct().Where(remedy => remedy != Remedy.Standardizing || data is not StandardizedStudyData)
            .Select(remedy => new RemedyTrial(remedy, pipeline, data, start)).Select(trial =>
                (Trial: trial, Reference: trial.OwnReference ? trial.Ask(queue, wide, plan) : null)).ToArray();
        _types = [.. numbers.Select(number =>
            (number, trials.Where(one => one.Trial.Suits(number)).Select(one => (one.Trial, one.Trial.Ask(queue, number, plan), one.Reference)).ToArray()))];
    }

    /// <summary>What each remedy buys in one type, when the runs are done.</summary>
    /// <param name="type">The place of the type.</param>
    /// <param name="reference">The reference of the study.</param>
    /// <param name="blocks">The blocks of parameters.</param>
    internal RemedyResult[] Of(int type, Record reference, IReadOnlyList<ParameterBlock> blocks) =>
        [.. _types[type].Tried.Select(one => one.Trial.Of(_types[type].Number, one.Run.Record, one.Reference?.Record ?? reference, _plan, blocks))];
}
