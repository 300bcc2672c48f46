using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision.Verdicts;

/// <summary>How many digits the reference is known to hold at each checkpoint: those on which it agrees with a second wide type.</summary>
/// <remarks>
/// This is a lower bound where the second type is the worse one. Where that has no result, the reference is compared with itself in another order, which says
/// too much where sums are short: both orders are one chain then.
/// </remarks>
sealed class Trust(Record reference, Record? otherOrder, Record witness, IReadOnlyList<ParameterBlock> blocks)
{
    internal Record Reference => reference;

    internal StudyDigits At(Index checkpoint)
    {
        var place = checkpoint.GetOffset(reference.Checkpoints.Count);
        return DigitsAt(witness.Checkpoints.Count > place ? witness : otherOrder ?? witness, reference, place, blocks);
    }

    /// <summary>The digits beyond which a comparison says nothing: those of the reference, and of the type in which all comparing is done.</summary>
    internal static double Known(Record reference) => Math.Min(reference.LastPlace.Digits, LastPlace.Of<DoubleDouble>().Digits);

    internal static StudyDigits DigitsAt(Record run, Record reference, int checkpoint, IReadOnlyList<ParameterBlock> blocks)
    {
        if (checkpoint >= run.Checkpoints.Count)
            return new StudyDigits(0, 0, 0);
        var (one, expected) = (run.Checkpoints[checkpoint], reference.Checkpoints[checkpoint]);
        var limit = Known(reference);
        return new StudyDigits(
            blocks.GroupBy(block => block.Layer).Select(layer => (First: layer.First().Offset, Count: layer.Sum(block => block.Shape.Count)))
                .Select(layer => Deviation.Between(one.Parameters.AsSpan(layer.First, layer.Count),
                    expected.Parameters.AsSpan(layer.First, layer.Count)).Digits)
                .Append(limit).Min(),
            Math.Min(limit, Deviation.Between(one.Predictions, expected.Predictions).Digits),
            Math.Min(limit, Deviation.Between(one.Cost, expected.Cost).Digits));
    }
}
