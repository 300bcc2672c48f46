using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>How many digits the reference is known to hold at each checkpoint: those on which it agrees with a second wide type and with itself in another order.</summary>
/// <remarks>This is a lower bound where the second type is the worse one. The other order alone would say too much: where sums are short, both orders are one chain.</remarks>
sealed class Trust(Record reference, Record otherOrder, Record witness, IReadOnlyList<ParameterBlock> blocks)
{
    internal Record Reference => reference;

    internal StudyDigits At(Index checkpoint)
    {
        var place = checkpoint.GetOffset(reference.Checkpoints.Count);
        var digits = DigitsAt(otherOrder, reference, place, blocks);
        return witness.Checkpoints.Count > place ? digits.Least(DigitsAt(witness, reference, place, blocks)) : digits;
    }

    internal static StudyDigits DigitsAt(Record run, Record reference, int checkpoint, IReadOnlyList<ParameterBlock> blocks)
    {
        if (checkpoint >= run.Checkpoints.Count)
            return new StudyDigits(0, 0, 0);
        var (parameters, predictions, cost) = run.Checkpoints[checkpoint];
        var (expectedParameters, expectedPredictions, expectedCost) = reference.Checkpoints[checkpoint];
        var limit = reference.LastPlace.Digits;
        return new StudyDigits(
            blocks.GroupBy(block => block.Layer).Select(layer => (First: layer.First().Offset, Count: layer.Sum(block => block.Shape.Count)))
                .Select(layer => Deviation.Between(parameters.AsSpan(layer.First, layer.Count), expectedParameters.AsSpan(layer.First, layer.Count)).Digits)
                .Append(limit).Min(),
            Math.Min(limit, Deviation.Between(predictions, expectedPredictions).Digits),
            Math.Min(limit, Deviation.Between(cost, expectedCost).Digits));
    }
}
