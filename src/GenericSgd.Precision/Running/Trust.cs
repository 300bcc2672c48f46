using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>How many digits the reference holds, at each checkpoint: as many as it agrees on with a second wide type, or with itself in another order.</summary>
sealed class Trust(Record reference, Record otherOrder, Record witness, IReadOnlyList<ParameterBlock> blocks)
{
    internal Record Reference => reference;

    internal StudyDigits At(Index checkpoint)
    {
        var place = checkpoint.GetOffset(reference.Checkpoints.Count);
        var digits = DigitsAt(otherOrder, reference, place, blocks);
        return witness.Checkpoints.Count > place ? digits.Most(DigitsAt(witness, reference, place, blocks)) : digits;
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
