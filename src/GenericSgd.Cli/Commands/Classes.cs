using System.Numerics;
using GenericSgd.Cli.Output;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Persistence;
using GenericSgd.Readers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands;

/// <summary>When a target column names classes, and what the last layer has to have then.</summary>
static class Classes
{
    /// <summary>How the target of a cost is read: any two values are two classes where it takes two, all values are classes where it takes many.</summary>
    internal static TargetKind KindOf(Cost cost) => cost.Targets switch
    {
        CostTargets.Classes => TargetKind.Class,
        CostTargets.ZeroToOne => TargetKind.TwoClasses,
        CostTargets.Signs => TargetKind.TwoSigns,
        _ => TargetKind.Number,
    };

    /// <summary>Whether targets may be shifted and scaled; not where they are classes, probabilities, signs or counts.</summary>
    internal static bool TakesAnyNumber(Cost cost) => cost.Targets == CostTargets.AnyNumber;

    /// <summary>Refuses, before anything is made, a last layer with other outputs than the classes need, and targets that the cost cannot take.</summary>
    /// <exception cref="UsageException">The last layer has not as many outputs as the target or its classes need.</exception>
    /// <exception cref="TargetException">A target is none that the cost can take.</exception>
    internal static void Check<T>(Pipeline pipeline, Dataset<T> data, ValueList<string> names)
        where T : INumber<T>
    {
        var target = data.TargetNames[0];
        var outputs = pipeline.Layers.Aggregate(pipeline.Inputs, (width, layer) => layer.OutputWidth(width));
        if (names.Count > 0 && IsOfTwo(pipeline.Cost) && (names.Count != 2 || outputs != 1))
        {
            throw new UsageException(
                $"--cost {NameOf(pipeline.Cost)} tells two classes apart by one output; column {Visible.Short(target)} has {Shown(names)} and the last layer gives {outputs}. "
                + $"Take --cost softmax-cross-entropy and end --layers with dense:{names.Count}.");
        }

        if (names.Count > 0 && !IsOfTwo(pipeline.Cost) && outputs != names.Count)
            throw new UsageException($"--layers: column {Visible.Short(target)} has {Shown(names)}, but the last layer gives {Words.Count(outputs, "number")}. End --layers with dense:{names.Count}.");
        if (!pipeline.Cost.Fits(data.Outputs, outputs))
        {
            throw new UsageException(
                $"--layers: the last layer gives {Words.Count(outputs, "number")}, and column {Visible.Short(target)} is {Words.Count(data.Outputs, "target")}. End --layers with dense:{data.Outputs}.");
        }

        pipeline.Cost.CheckTargets(data.Targets, outputs);
    }

    static string NameOf(Cost cost) =>
        cost is Penalized penalized ? NameOf(penalized.Cost) : Definitions.Find(cost.GetType())?.Name ?? cost.GetType().Name;

    static bool IsOfTwo(Cost cost) => cost.Targets is CostTargets.ZeroToOne or CostTargets.Signs;

    static string Shown(ValueList<string> names) =>
        $"{names.Count} classes ({string.Join(", ", names.Take(8).Select(Visible.Short))}{(names.Count > 8 ? ", ..." : "")})";
}
