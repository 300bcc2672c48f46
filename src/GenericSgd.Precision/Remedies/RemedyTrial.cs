using GenericSgd.Costs;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Precision.Verdicts;
using GenericSgd.Training;

namespace GenericSgd.Precision.Remedies;

/// <summary>One remedy, to be tried in every number type.</summary>
/// <remarks>Some leave the exact result as it is, so that the reference of the study judges them; the others need a run of the reference with the same
/// remedy.</remarks>
sealed class RemedyTrial
{
    // A power of two, so that only the rate itself is rounded.
    static readonly Real Slower = 0.125;

    readonly Remedy _remedy;
    readonly Source _source;

    internal RemedyTrial(Remedy remedy, Pipeline pipeline, StudyData data, Real[] start)
    {
        _remedy = remedy;
        var optimizer = pipeline.Optimizer;
        _source = new Source(
            pipeline with
            {
                Optimizer = remedy switch
                {
                    Remedy.CompensatedUpdate => optimizer with { Rounding = UpdateRounding.Compensated },
                    Remedy.StochasticRounding => optimizer with { Rounding = UpdateRounding.Stochastic },
                    Remedy.SmallerRate => optimizer with { LearningRate = new ScaledSchedule(optimizer.LearningRate, Slower) },
                    _ => optimizer,
                },
            },
            remedy == Remedy.Standardizing ? data.Standardized(pipeline.Cost.Targets == CostTargets.AnyNumber) : data,
            start,
            null);
    }

    /// <summary>Whether the remedy changes the exact result, so that it is judged by a reference of its own.</summary>
    internal bool OwnReference => _remedy is Remedy.Standardizing or Remedy.SmallerRate;

    /// <summary>Whether there is something to try in that type; there is no type wider than the widest.</summary>
    internal bool Suits(StudyNumber number) => _remedy != Remedy.MasterParameters || number.Run(new WiderThan()) is not null;

    internal PlannedRun Ask(RunQueue queue, StudyNumber number, WatchPlan plan) =>
        queue.Ask(number, _source, plan, NameIn(number), wider: _remedy == Remedy.MasterParameters ? number.Run(new WiderThan()) : null);

    internal RemedyResult Of(StudyNumber number, Record run, Record reference, WatchPlan plan, IReadOnlyList<ParameterBlock> blocks)
    {
        var divergence = run.Divergence
            ?? (run.Checkpoints.Count < plan.Checkpoints.Length ? "A number is beyond the range of the type." : null)
            ?? (reference.Divergence is { } why ? $"Its reference has no result. {why}" : null);
        return new RemedyResult(
            NameIn(number),
            divergence is null ? Trust.DigitsAt(run, reference, plan.Checkpoints.Length - 1, blocks) : default,
            divergence is null && run.LastMoved < plan.Epochs ? run.LastMoved + 1 : null,
            OwnReference,
            divergence);
    }

    string NameIn(StudyNumber number) => _remedy switch
    {
        Remedy.CompensatedUpdate => "compensated update",
        Remedy.StochasticRounding => "stochastic rounding",
        Remedy.MasterParameters => $"master parameters in {number.Run(new WiderThan())?.Name}",
        Remedy.Standardizing => "standardized data",
        _ => "learning rate / 8",
    };
}
