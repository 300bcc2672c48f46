using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>One remedy, to be tried in every number type.</summary>
/// <remarks>Some leave the exact result as it is, so that the reference of the study judges them; the others need a run of the reference with the same remedy.</remarks>
sealed class RemedyTrial
{
    // A power of two, so that only the rate itself is rounded.
    static readonly Real Slower = 0.125;

    readonly Remedy _remedy;
    readonly Source _source;

    internal RemedyTrial(Remedy remedy, Pipeline pipeline, StudyData data, Real[] start)
    {
        _remedy = remedy;
        OwnReference = remedy is Remedy.Standardizing or Remedy.SmallerRate;
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
            remedy == Remedy.Standardizing ? data.Standardized(pipeline.Cost.IsQuadratic) : data,
            start,
            null);
    }

    /// <summary>Whether the remedy changes the exact result, so that it is judged by a reference of its own.</summary>
    internal bool OwnReference { get; }

    /// <summary>The remedies asked for that say something new of these data.</summary>
    internal static RemedyTrial[] All(StudyOptions options, Pipeline pipeline, StudyData data, Real[] start) =>
    [
        .. options.Remedies.Distinct().Where(remedy => remedy != Remedy.Standardizing || data is not StandardizedStudyData)
            .Select(remedy => new RemedyTrial(remedy, pipeline, data, start)),
    ];

    /// <summary>Whether there is something to try in that type; there is no type wider than the widest.</summary>
    internal bool Suits(StudyNumber number) => _remedy != Remedy.MasterParameters || number.Run(new WiderThan()) is not null;

    internal string NameIn(StudyNumber number) => _remedy switch
    {
        Remedy.CompensatedUpdate => "compensated update",
        Remedy.StochasticRounding => "stochastic rounding",
        Remedy.MasterParameters => $"master parameters in {number.Run(new WiderThan())?.Name}",
        Remedy.Standardizing => "standardized data",
        _ => "learning rate / 8",
    };

    internal INumberTask<Record> In(StudyNumber number, WatchPlan plan, CancellationToken cancellation) => _remedy == Remedy.MasterParameters
        ? new MasterTask(_source, number.Order, plan, number.Run(new WiderThan())!, cancellation)
        : new RunTask(_source, number.Order, plan, false, cancellation);

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
}
