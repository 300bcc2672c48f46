using System.Numerics;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Train;

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
            if (trainer.LastUpdate.Slice(block.Offset, block.Shape.Count).ContainsAnyExcept(T.Zero))
                yield return $"{block.Name} never moved: each update is below the last digit of the parameter. Take a larger learning rate or a number type with more digits.";
            else if (CanBeDead(pipeline, block))
                yield return $"{block.Name} never moved: its gradient is 0. Where units are dead, as those of ReLU can be, take another --seed, a smaller start or leaky-relu.";
        }
    }

    // The biases of the last layer see every row: a gradient of 0 says that they are where they belong, as of standardized targets.
    static bool CanBeDead(Pipeline pipeline, ParameterBlock block) =>
        pipeline.Layers.Any(layer => layer is Activation) && (block.Shape.Kind == ParameterKind.Weight || pipeline.Layers.Skip(block.Layer + 1).Any());

    static bool IsFrozen(Optimizer optimizer, ParameterBlock block) =>
        optimizer.Chain.OfType<PartialTransform>().Any(transform =>
            transform.Freezes && transform.Concerns(new ParameterPart(block.Name, block.Shape.Kind == ParameterKind.Weight)));
}
