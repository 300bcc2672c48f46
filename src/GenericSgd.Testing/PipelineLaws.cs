using System.Numerics;
using GenericSgd.Testing.Running;
using GenericSgd.Testing.Tables;
using GenericSgd.Training;

namespace GenericSgd.Testing;

/// <summary>What training with a pipeline has to keep, whatever layers, cost and optimizer it is made of.</summary>
/// <remarks>
/// Each case trains for at most 3 epochs on rows of whole numbers from <see cref="Generators.Datasets{T}"/>; a cost that does not take any number as a target
/// needs the kind of its targets. The laws set <see cref="Kernels.Parallelism.Threads"/> for a moment; do not train elsewhere with a setting of your own at the
/// same time.
/// </remarks>
/// <example><code>PipelineLaws.Check(new Pipeline { Inputs = 2, Layers = [new Dense(3), new MyLayer(), new Dense(1)] });</code></example>
public static class PipelineLaws
{
    /// <summary>The laws of a pipeline in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="settings">How hard to test; null for the usual.</param>
    /// <param name="targets">Which targets its cost takes.</param>
    public static IReadOnlyList<Law> Of<T>(Pipeline pipeline, LawSettings? settings = null, Targets targets = Targets.Any)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return (settings ?? LawSettings.Default).Choose(Unmade.Or<T>(
            () => new PipelineLawTable<T>(pipeline, targets, settings ?? LawSettings.Default).All,
            () => new PipelineLawTable<double>(pipeline, targets, settings ?? LawSettings.Default).All));
    }

    /// <summary>Tests a pipeline in float, double, Half and decimal.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="settings">How hard to test; null for the usual.</param>
    /// <param name="targets">Which targets its cost takes.</param>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check(Pipeline pipeline, LawSettings? settings = null, Targets targets = Targets.Any) => LawReport.Of(
        [.. Of<float>(pipeline, settings, targets), .. Of<double>(pipeline, settings, targets), .. Of<Half>(pipeline, settings, targets),
            .. Of<decimal>(pipeline, settings, targets)]).ThrowIfBroken();

    /// <summary>Tests a pipeline in one number type.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="settings">How hard to test; null for the usual.</param>
    /// <param name="targets">Which targets its cost takes.</param>
    /// <exception cref="LawException">A law is broken; the message holds the counter-example.</exception>
    public static LawReport Check<T>(Pipeline pipeline, LawSettings? settings = null, Targets targets = Targets.Any)
        where T : INumber<T> => LawReport.Of(Of<T>(pipeline, settings, targets)).ThrowIfBroken();
}
