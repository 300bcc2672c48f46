using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Precision.Checking;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision.Verdicts;

/// <summary>Holds the ends of runs against the minimum of their problem.</summary>
static class Reach
{
    /// <summary>Null if the cost is not quadratic in the parameters.</summary>
    internal static MinimumReach? Of(
        Pipeline pipeline, StudyData data, WatchPlan plan, Record reference, IEnumerable<(StudyNumber Number, Record Run)> types,
            CancellationToken cancellationToken)
    {
        if (LinearProblem.Of(pipeline, data, cancellationToken) is not { } problem)
            return null;
        var updates = (long)plan.Epochs * new Trainer<double>(pipeline, data.In<double>()).StepsPerEpoch;
        return new MinimumReach(
            problem.Condition, problem.LargestCurvature, problem.SmallestCurvature, problem.BestRate, problem.UpdatesPerDigit, updates,
                Digits(problem, reference, plan),
            [.. types.Select(type => new TypeReach(type.Number.Name, problem.CanKeep(type.Run.LastPlace.Digits), Digits(problem, type.Run, plan)))])
        {
            StandardizedCondition = data is StandardizedStudyData || pipeline.Layers is not [Dense { Bias: true }]
                ? null
                : LinearProblem.Of(pipeline, data.Standardized(pipeline.Cost.Targets == CostTargets.AnyNumber), cancellationToken)?.Condition,
        };
    }

    static double? Digits(LinearProblem problem, Record run, WatchPlan plan) => problem.Minimum is not { } minimum ? null
        : run.Checkpoints.Count < plan.Checkpoints.Length ? 0
        : Math.Min(problem.MinimumDigits, Deviation.Between(run.Checkpoints[^1].Parameters, [.. minimum]).Digits);
}
