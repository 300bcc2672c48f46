using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>The remedies that leave the exact result as it is, so that the same reference judges them.</summary>
static class Remedies
{
    internal static readonly (string Name, UpdateRounding Rounding)[] All =
    [
        ("compensated update", UpdateRounding.Compensated),
        ("stochastic rounding", UpdateRounding.Stochastic),
    ];

    internal static Pipeline With(Pipeline pipeline, UpdateRounding rounding) => pipeline with { Optimizer = pipeline.Optimizer with { Rounding = rounding } };

    internal static RemedyResult Of(string name, Record run, Trust trust, WatchPlan plan, IReadOnlyList<ParameterBlock> blocks) => new(
        name,
        Trust.DigitsAt(run, trust.Reference, plan.Checkpoints.Length - 1, blocks),
        run.Diverged is null && run.LastMoved < plan.Epochs ? run.LastMoved + 1 : null);
}
