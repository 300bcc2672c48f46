using GenericSgd.Costs;
using GenericSgd.Persistence;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands;

/// <summary>When a target column names classes, and what the last layer has to have then.</summary>
static class Classes
{
    /// <summary>How the target of a cost is read: softmax cross-entropy always takes classes; the binary one takes numbers or two words.</summary>
    internal static TargetKind KindOf(Cost cost) => cost switch
    {
        SoftMaxCrossEntropyFromLogits => TargetKind.Class,
        BinaryCrossEntropyFromLogits => TargetKind.NumberOrClass,
        Penalized penalized => KindOf(penalized.Cost),
        _ => TargetKind.Number,
    };

    /// <summary>Whether a cost takes any number as a target, so that targets may be shifted and scaled; not where they are classes, probabilities, signs or counts.</summary>
    internal static bool TakesAnyNumber(Cost cost) => cost switch
    {
        Penalized penalized => TakesAnyNumber(penalized.Cost),
        Hinge or Poisson => false,
        _ => KindOf(cost) == TargetKind.Number,
    };

    /// <exception cref="UsageException">The last layer has not as many outputs as the classes need.</exception>
    internal static void Check(Pipeline pipeline, string target, ValueList<string> names)
    {
        if (names.Count == 0)
            return;
        var outputs = pipeline.Layers.Aggregate(pipeline.Inputs, (width, layer) => layer.OutputWidth(width));
        var isBinary = KindOf(pipeline.Cost) == TargetKind.NumberOrClass;
        if (isBinary && (names.Count != 2 || outputs != 1))
        {
            throw new UsageException(
                $"--cost binary-cross-entropy tells two classes apart by one output; column {Visible.Short(target)} has {Shown(names)} and the last layer gives {outputs}. "
                + $"Take --cost softmax-cross-entropy and end --layers with dense:{names.Count}.");
        }

        if (!isBinary && outputs != names.Count)
            throw new UsageException($"--layers: column {Visible.Short(target)} has {Shown(names)}, but the last layer gives {outputs} numbers. End --layers with dense:{names.Count}.");
    }

    static string Shown(ValueList<string> names) =>
        $"{names.Count} classes ({string.Join(", ", names.Take(8).Select(Visible.Short))}{(names.Count > 8 ? ", ..." : "")})";
}
