using System.Globalization;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Verdicts;

/// <summary>What limits a number type, in one sentence.</summary>
static class VerdictText
{
    internal static string Of(TypeResult type, double asked, double known)
    {
        if (type.Checkpoints is [.., { Own.HoldsReference: not null } last])
            return Bounds(type, last);
        if (type.Divergence is { } divergence)
            return $"has no result: {char.ToLowerInvariant(divergence[0])}{divergence[1..].Split(". ")[0]}.";
        var kept = Math.Min(type.Digits.Parameters, type.Digits.Predictions);
        if (type.TypeDigits > known + 1)
            return string.Create(CultureInfo.InvariantCulture, $"keeps at least {kept:F1} of its {type.TypeDigits:F1} digits: the reference knows no more.");
        var digits = kept >= type.TypeDigits
            ? string.Create(CultureInfo.InvariantCulture, $"keeps all of its {type.TypeDigits:F1} digits")
            : string.Create(CultureInfo.InvariantCulture, $"keeps {kept:F1} of its {type.TypeDigits:F1} digits");
        if (type.Checkpoints is [.., { Own: { } own }])
            digits += string.Create(CultureInfo.InvariantCulture, $" (its samples agree on {own.Digits.Parameters:F1})");
        if (type.StandsStillFrom is { } epoch && kept < asked)
            return $"{digits} and stands still from epoch {epoch}: its updates are smaller than half a unit of the parameters' last place.";
        if (kept < asked && Math.Min(type.ComputingDigits.Parameters, type.ComputingDigits.Predictions) > kept + 1)
            return $"{digits}: the rounding of data, settings and start values limits it, not the computing.";
        if (kept < asked && kept > type.TypeDigits - 0.5)
            return $"{digits}: the type holds no more.";
        if (kept < asked)
            return $"{digits}: the errors of computing add up, seen first in {(type.LeftReferenceAt is [.., var left] ? left.Place : "the update")}.";
        return type.StandsStillFrom is { } still ? $"{digits}, which is enough, and stands still from epoch {still}." : $"{digits}, which is enough.";
    }

    static string Bounds(TypeResult type, StudyCheckpoint last)
    {
        if (type.Divergence is null && last.Own!.Digits.Parameters > 0)
            return string.Create(CultureInfo.InvariantCulture, $"bounds the parameters to {last.Own.Digits.Parameters:F1} digits for certain.");
        const string Why = "its bounds grow by a factor in each step, because an interval does not know that two numbers are the same one.";
        var known = type.Checkpoints.LastOrDefault(at => at.Own!.Digits.Parameters > 0);
        return known is null ? $"bounds nothing: {Why}" : string.Create(CultureInfo.InvariantCulture,
            $"bounds the parameters to {known.Own!.Digits.Parameters:F1} digits at epoch {known.Epoch} and to none later: {Why}");
    }
}
