using GenericSgd.Precision.Checking;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Running;

/// <summary>Holds the ends of runs against the minimum of their problem.</summary>
static class Reach
{
    internal static MinimumReach Of(LinearProblem problem, WatchPlan plan, int updatesPerEpoch, Record reference, IEnumerable<(StudyNumber Number, Record Run)> types) => new(
        problem.Condition, problem.LargestCurvature, problem.SmallestCurvature, problem.BestRate, problem.UpdatesPerDigit, (long)plan.Epochs * updatesPerEpoch, Digits(problem, reference, plan),
        [.. types.Select(type => new TypeReach(type.Number.Name, problem.CanKeep(type.Run.LastPlace.Digits), Digits(problem, type.Run, plan)))]);

    static double? Digits(LinearProblem problem, Record run, WatchPlan plan) => problem.Minimum is not { } minimum ? null
        : run.Checkpoints.Count < plan.Checkpoints.Length ? 0
        : Math.Min(problem.MinimumDigits, Deviation.Between(run.Checkpoints[^1].Parameters, [.. minimum]).Digits);
}
