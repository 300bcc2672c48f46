using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Training;

namespace GenericSgd.Precision.Running;

/// <summary>Makes of the runs of one number type what the study says of it.</summary>
sealed class TypeReport(Pipeline pipeline, IReadOnlyList<ParameterBlock> blocks, WatchPlan plan, Trust trust, Record narrowReference, double asked)
{
    internal TypeResult Of(StudyNumber number, Record run, Record narrow, Record[] orders, WatchPlan early, int inexact)
    {
        var last = plan.Checkpoints.Length - 1;
        var updates = run.Updates.Sum(epoch => (long)epoch.Updates);
        var result = new TypeResult
        {
            Number = number.Name,
            TypeDigits = run.LastPlace.Digits,
            Digits = Trust.DigitsAt(run, trust.Reference, last, blocks),
            ComputingDigits = Trust.DigitsAt(narrow, narrowReference, last, blocks),
            Checkpoints = [.. run.Checkpoints.Select((_, i) => CheckpointAt(run, i))],
            LeftReferenceAt = run.LastPlace is var unit ?
            [
                .. new (string, Func<Deviation, bool>)[]
                {
                    ("1 unit in the last place", one => one.Difference > unit.At(one.Magnitude)),
                    ("1e-6", one => one.Relative > 1e-6),
                    ("1e-3", one => one.Relative > 1e-3),
                    ("one digit", one => one.Relative > 0.1),
                }.Select(threshold => Leave(run, threshold.Item1, threshold.Item2)).OfType<Departure>(),
            ] : [],
            StandsStillFrom = run.Divergence is null && run.LastMoved < plan.Epochs ? run.LastMoved + 1 : null,
            AbsorbedShare = updates == 0 ? 0 : run.Updates.Sum(epoch => (long)epoch.Absorbed) / (double)updates,
            Divergence = run.Divergence,
            NoiseFloor = (early.Epochs, NoiseFloor(orders, Array.IndexOf(plan.Checkpoints, early.Epochs), early.Checkpoints.Length - 1)),
            InexactNarrowValues = inexact,
            Remedies = [],
            Events = [],
            Elapsed = TimeSpan.Zero,
            Verdict = "",
        };
        return result with { Verdict = Verdicts.Of(result, asked) };
    }

    Checkpoint CheckpointAt(Record run, int place)
    {
        var epoch = plan.Checkpoints[place];
        var (updates, absorbed) = run.Updates[epoch - 1];
        return new Checkpoint(epoch, Trust.DigitsAt(run, trust.Reference, place, blocks), trust.At(place),
            [.. blocks.SelectMany(block => Enumerable.Range(block.Offset, block.Shape.Count).Select(i =>
                Error(block, i, run.Checkpoints[place].Parameters[i], trust.Reference.Checkpoints[place].Parameters[i], run.LastPlace)))],
            run.SmallestUpdates[place], updates == 0 ? 0 : absorbed / (double)updates);
    }

    static ParameterError Error(ParameterBlock block, int place, DoubleDouble value, DoubleDouble expected, LastPlace unit)
    {
        var error = Deviation.Apart(value, expected);
        return new ParameterError(block.Shape.Count == 1 ? block.Name : $"{block.Name}[{place - block.Offset}]", Numerics.ExactConvert.ToText(value), error,
            Deviation.Between([value], [expected]).Digits, error / unit.At(Math.Abs(expected.High)));
    }

    Departure? Leave(Record run, string by, Func<Deviation, bool> beyond)
    {
        var places = Place.Of(pipeline, blocks);
        for (var epoch = 0; epoch < run.Watched.Count; epoch++)
        {
            for (var place = 0; place < places.Length; place++)
            {
                if (beyond(Deviation.Between(run.Watched[epoch][place], trust.Reference.Watched[epoch][place])))
                    return new Departure(by, plan.Watched[epoch], plan.Before(plan.Watched[epoch]), places[place].Name);
            }
        }

        return null;
    }

    double NoiseFloor(Record[] orders, int checkpoint, int earlyCheckpoint)
    {
        var digits = orders[0].LastPlace.Digits;
        if (orders[0].Checkpoints.Count <= checkpoint)
            return 0;
        foreach (var other in orders.Skip(1))
        {
            if (other.Checkpoints.Count <= earlyCheckpoint)
                return 0;
            digits = Math.Min(digits, Deviation.Between(other.Checkpoints[earlyCheckpoint].Parameters, orders[0].Checkpoints[checkpoint].Parameters).Digits);
        }

        return digits;
    }
}
