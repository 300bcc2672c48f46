using System.Globalization;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>The tables of a study that have no row per epoch, as CSV.</summary>
static class StudyCsv
{
    /// <summary>Each table that has rows, by the word in the name of its file.</summary>
    internal static IEnumerable<(string Kind, string Table)> Of(StudyResult result)
    {
        if (result.Types.Any(type => type.Remedies.Count > 0))
            yield return ("remedies", Remedies(result));
        if (result.Minimum is { } minimum)
            yield return ("minimum", Minimum(minimum));
    }

    static string Remedies(StudyResult result) => string.Join('\n',
        result.Types.SelectMany(type => type.Remedies.Select(one => Line(
            $"{type.Number},{one.Remedy},{one.Digits.Parameters},{one.Digits.Predictions},{one.Digits.Cost},{one.StandsStillFrom},{(one.OwnReference ? 1 : 0)},{(one.Divergence is null ? 0 : 1)}")))
        .Prepend("number,remedy,parameters,predictions,cost,standsStillFrom,ownReference,diverged"));

    static string Minimum(MinimumReach minimum) => string.Join('\n',
        minimum.Types.Select(type => Line($"{type.Number},{minimum.Condition},{minimum.UpdatesPerDigit},{minimum.Updates},{type.CanKeep},{type.Reached}"))
        .Prepend("number,condition,updatesPerDigit,updates,canKeep,reached"));

    static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
