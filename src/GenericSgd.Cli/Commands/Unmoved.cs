using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands;

/// <summary>Blocks of parameters that a run left as they were at the start, though they were not frozen.</summary>
static class Unmoved
{
    internal static IEnumerable<string> Of<T>(Pipeline pipeline, Trainer<T> trainer)
        where T : INumber<T>
    {
        var start = pipeline.Build<T>();
        foreach (var block in start.Blocks)
        {
            if (IsFrozen(pipeline.Optimizer, block) || !start.Values(block).SequenceEqual(trainer.Network.Values(block)))
                continue;
            var hasGradient = trainer.LastUpdate.Slice(block.Offset, block.Shape.Count).ContainsAnyExcept(T.Zero);
            if (!hasGradient && IsAddedToTheOutput(pipeline, block))
                continue;
            yield return $"{block.Name} never moved: " + (hasGradient
                ? "each update is below the last digit of the parameter. Take a larger learning rate or a number type with more digits."
                : "its gradient is 0. Where units are dead, as those of ReLU can be, take another --seed, a smaller start or leaky-relu.");
        }
    }

    // What is added to the output itself has no gradient where it is right: 0 for the bias where all columns are standardized.
    static bool IsAddedToTheOutput(Pipeline pipeline, ParameterBlock block) => block.Layer == pipeline.Layers.Count - 1 && block.Shape.Kind != ParameterKind.Weight;

    static bool IsFrozen(Optimizer optimizer, ParameterBlock block) =>
        optimizer.Chain.OfType<PartialTransform>().Any(transform => transform.Freezes && transform.Concerns(new ParameterPart(block.Name, block.Shape.Kind == ParameterKind.Weight)));
}
