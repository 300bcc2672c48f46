using GenericSgd.Layers;
using GenericSgd.Optimizers;

namespace GenericSgd.Training.Binding;

/// <summary>So many parameters from a place on, all of one block of the network if that matters to the optimizer.</summary>
readonly record struct ParameterRange(int First, int Count, int Block);

/// <summary>The ranges in which an optimizer works: short enough for the first-level cache, and cut where blocks meet only if a transform asks for
/// it.</summary>
static class ParameterRanges
{
    internal const int Length = 2048;

    // Whole vectors, however wide.
    const int Grain = 64;

    /// <summary>The blocks of a network that an optimizer has to keep apart; one that spans all if it does not care.</summary>
    internal static IReadOnlyList<(ParameterPart Part, int First, int Count)> Parts(Optimizer optimizer, IReadOnlyList<ParameterBlock> blocks, int parameters)
    {
        ParameterPart[] parts = [.. blocks.Select(block => new ParameterPart(block.Name, block.Shape.Kind == ParameterKind.Weight))];
        foreach (var transform in optimizer.Chain.OfType<PartialTransform>())
            transform.Check(parts);
        var apart = optimizer.Chain.Any(transform => transform is ReadingTransform { ReadsAll: false }
            || (transform is PartialTransform partial && parts.Any(part => !partial.Concerns(part))));
        return apart ? [.. blocks.Select((block, i) => (parts[i], block.Offset, block.Shape.Count))] : [(parts.FirstOrDefault(), 0, parameters)];
    }

    internal static ParameterRange[] Cut(IEnumerable<(ParameterPart Part, int First, int Count)> parts) =>
        [.. parts.SelectMany((part, block) => Cut(part.First, part.Count, block))];

    // Nearly equal ranges: a short one at the end would cost as many calls as a long one.
    static IEnumerable<ParameterRange> Cut(int first, int count, int block)
    {
        var ranges = Math.Max(1, (count + Length / 2) / Length);
        var length = (count + ranges - 1) / ranges;
        length += -length & (Grain - 1);
        for (var done = 0; done < count; done += length)
            yield return new ParameterRange(first + done, Math.Min(length, count - done), block);
    }
}
