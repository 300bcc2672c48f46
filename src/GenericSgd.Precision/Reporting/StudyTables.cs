using System.Globalization;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>The tables of a report.</summary>
public static class StudyTables
{
    /// <summary>One row per number type.</summary>
    /// <param name="result">The study.</param>
    public static StudyTable Summary(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            "Digits after the last epoch",
            ["number", "parameters", "predictions", "cost", "computing alone", "stands still from", "absorbed", "noise floor", "ms"],
            [.. result.Types.Select(type => new[]
            {
                type.Number, Cell(type.Digits.Parameters, result.ReferenceDigits.Parameters), Cell(type.Digits.Predictions, result.ReferenceDigits.Predictions),
                Cell(type.Digits.Cost, result.ReferenceDigits.Cost), Text(type.ComputingDigits.Parameters),
                    type.StandsStillFrom?.ToString(CultureInfo.InvariantCulture) ?? "-",
                type.AbsorbedFraction.ToString("P1", CultureInfo.InvariantCulture), Text(type.NoiseFloor.Digits),
                    type.Elapsed.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture),
            })]);
    }

    /// <summary>The digits of parameters and cost at each checkpoint, a column per number type.</summary>
    /// <param name="result">The study.</param>
    public static StudyTable Course(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            "Digits of parameters / cost over the epochs",
            ["epoch", "reference", .. result.Types.Select(type => type.Number)],
            [.. Enumerable.Range(0, result.Types.Max(type => type.Checkpoints.Count)).Select(i => Row(result, i))]);
    }

    /// <summary>When each type left the reference, and where it was seen first.</summary>
    /// <param name="result">The study.</param>
    public static StudyTable Departures(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            "Left the reference",
            ["number", "by", "first watched epoch", "watched before", "seen first in"],
            [.. result.Types.SelectMany(type => type.LeftReferenceAt.Select(left => new[]
            {
                type.Number, left.By, $"{left.Epoch}", left.Before == 0 ? "-" : $"{left.Before}", left.Place,
            }))]);
    }

    /// <summary>What happened in one step from the last checkpoint, place by place.</summary>
    /// <param name="result">The study.</param>
    public static StudyTable Events(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            "Events of one step from the last checkpoint",
            ["number", "place", "operations", "cancellations", "absorbed", "underflows", "subnormals", "overflows", "NaN"],
            [.. result.Types.SelectMany(type => type.Events.Where(one => one.Epoch == type.Events[^1].Epoch).Select(one => (string[])
            [
                type.Number, one.Place, .. new[] { one.Operations, one.Cancellations, one.Absorptions, one.Underflows, one.Subnormals, one.Overflows, one.NaNs }
                    .Select(count => count.ToString(CultureInfo.InvariantCulture)),
            ]))],
            StudyWords.Events(result.CancellationDigits));
    }

    /// <summary>What each remedy buys; no rows if none was asked for.</summary>
    /// <param name="result">The study.</param>
    public static StudyTable Remedies(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            "Remedies",
            ["number", "remedy", "parameters", "buys", "predictions", "cost", "stands still from", "compared with"],
            [.. result.Types.Where(type => type.Remedies.Count > 0).SelectMany(type =>
                type.Remedies.Prepend(new RemedyResult("none", type.Digits, type.StandsStillFrom)).Select(remedy => new[]
            {
                type.Number, remedy.Remedy, Cell(remedy.Digits.Parameters, result.ReferenceDigits.Parameters),
                    (remedy.Digits.Parameters - type.Digits.Parameters).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture),
                Cell(remedy.Digits.Predictions, result.ReferenceDigits.Predictions), Cell(remedy.Digits.Cost, result.ReferenceDigits.Cost),
                remedy.Divergence is null ? remedy.StandsStillFrom?.ToString(CultureInfo.InvariantCulture) ?? "-" : "diverged",
                    remedy.OwnReference ? "its own reference" : "the reference",
            }))],
            StudyWords.Remedies);
    }

    /// <summary>What the types that know their error say of it, next to the truth; no rows if none does.</summary>
    /// <param name="result">The study.</param>
    public static StudyTable Own(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            "What the types say of their own digits, without the reference",
            ["number", "epoch", "parameters: own", "parameters: true", "cost: own", "cost: true", "error of a parameter", "error of the cost", "reference within"],
            [.. result.Types.SelectMany(type => type.Checkpoints.Where(at => at.Own is not null).Select(at => new[]
            {
                type.Number, at.Epoch.ToString(CultureInfo.InvariantCulture), Text(at.Own!.Digits.Parameters),
                    Cell(at.Digits.Parameters, at.ReferenceDigits.Parameters),
                Text(at.Own.Digits.Cost), Cell(at.Digits.Cost, at.ReferenceDigits.Cost), Size(at.Own.Errors.Parameters), Size(at.Own.Errors.Cost),
                at.Own.HoldsReference switch { true => "yes", false => "no", null => "estimate only" },
            }))]);
    }

    static string Size(double error) => error.ToString("0.0e0", CultureInfo.InvariantCulture);

    static string[] Row(StudyResult result, int place)
    {
        var first = result.Types.First(type => type.Checkpoints.Count > place).Checkpoints[place];
        return
        [
            first.Epoch.ToString(CultureInfo.InvariantCulture),
            $"{Text(first.ReferenceDigits.Parameters)} / {Text(first.ReferenceDigits.Cost)}",
            .. result.Types.Select(type => type.Checkpoints.Count <= place ? "-" : Pair(type.Checkpoints[place])),
        ];
    }

    static string Pair(StudyCheckpoint at) => $"{Cell(at.Digits.Parameters, at.ReferenceDigits.Parameters)} / {Cell(at.Digits.Cost, at.ReferenceDigits.Cost)}";

    // A cell at or beyond what the reference holds says only that the type has at least nearly that many.
    static string Cell(double digits, double reference) => digits >= reference - 0.5 ? $"{Text(digits)}*" : Text(digits);

    static string Text(double digits) => digits.ToString("F1", CultureInfo.InvariantCulture);
}
