using GenericSgd.Numbers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Precision.Results;
using GenericSgd.Precision.Running;
using GenericSgd.Training;

namespace GenericSgd.Precision.Verdicts;

/// <summary>Makes of the runs of one number type what the study says of it.</summary>
sealed class TypeReport(Pipeline pipeline, IReadOnlyList<ParameterBlock> blocks, WatchPlan plan, Trust trust, Record narrowReference, double asked)
{
    internal TypeResult Of(StudyNumber number, TypeRuns runs, int inexact)
    {
        var run = runs.Literal.Record;
        var last = plan.Checkpoints.Length - 1;
        var result = new TypeResult
        {
            Number = number.Name,
            TypeDigits = run.LastPlace.Digits,
            Digits = Trust.DigitsAt(run, trust.Reference, last, blocks),
            ComputingDigits = Trust.DigitsAt(runs.Narrow.Record, narrowReference, last, blocks),
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
            AbsorbedFraction = run.Updates == 0 ? 0 : run.Absorbed / (double)run.Updates,
            Divergence = run.Divergence,
            NoiseFloor = (runs.Early.Epochs,
                NoiseFloor(run, [.. runs.Orders.Select(order => order.Record)], Array.IndexOf(plan.Checkpoints, runs.Early.Epochs),
                runs.Early.Checkpoints.Length - 1)),
            InexactNarrowValues = inexact,
            Remedies = [],
            Events = run.Events,
            Elapsed = TimeSpan.Zero,
            Verdict = "",
        };
        return result with { Verdict = VerdictText.Of(result, asked, Trust.Known(trust.Reference)) };
    }

    StudyCheckpoint CheckpointAt(Record run, int place)
    {
        var epoch = plan.Checkpoints[place];
        var one = run.Checkpoints[place];
        return new StudyCheckpoint(epoch, Trust.DigitsAt(run, trust.Reference, place, blocks), trust.At(place),
            [.. blocks.SelectMany(block => Enumerable.Range(block.Offset, block.Shape.Count).Select(i =>
                Error(block, i, one.Parameters[i], trust.Reference.Checkpoints[place].Parameters[i],
                    run.LastPlace) with { OwnError = one.Own?.Parameters[i].Error }))],
            one.SmallestUpdate, one.AbsorbedFraction, one.Own?.Word(one, trust.Reference.Checkpoints[place], blocks, run.LastPlace.Digits));
    }

    static ParameterError Error(ParameterBlock block, int place, DoubleDouble value, DoubleDouble expected, LastPlace unit)
    {
        var error = Deviation.Apart(value, expected);
        return new ParameterError(block.Shape.Count == 1 ? block.Name : $"{block.Name}[{place - block.Offset}]", Numerics.ExactConvert.ToText(value), error,
            Deviation.Between([value], [expected]).Digits, error / unit.At(Math.Abs(expected.High)), null);
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

    static double NoiseFloor(Record run, Record[] orders, int checkpoint, int earlyCheckpoint)
    {
        var digits = run.LastPlace.Digits;
        if (run.Checkpoints.Count <= checkpoint)
            return 0;
        foreach (var other in orders)
        {
            if (other.Checkpoints.Count <= earlyCheckpoint)
                return 0;
            digits = Math.Min(digits, Deviation.Between(other.Checkpoints[earlyCheckpoint].Parameters, run.Checkpoints[checkpoint].Parameters).Digits);
        }

        return digits;
    }
}
