using GenericSgd.Cli.Output;
using GenericSgd.Precision.Reporting;
using GenericSgd.Precision.Results;

namespace GenericSgd.Cli.Commands;

/// <summary>What <c>gsgd precision</c> tells on the screen.</summary>
static class PrecisionReport
{
    internal static void Write(Screen screen, StudyResult result)
    {
        screen.Line(StudyWords.Reference(result));
        var summary = StudyTables.Summary(result);
        screen.Table(summary.Headings, summary.Rows, leftColumns: 0);
        if (StudyTables.Remedies(result) is { Rows.Count: > 0 } remedies)
        {
            screen.Line(remedies.Title);
            screen.Table(remedies.Headings, remedies.Rows, leftColumns: 2);
        }

        screen.Line(StudyWords.Mark);
        foreach (var type in result.Types)
            screen.Line($"{type.Number}: {type.Verdict}");
        foreach (var line in StudyWords.Inexact(result))
            screen.Line(line);
        screen.Line(StudyWords.Cheapest(result));
        foreach (var line in ReachWords.Of(result))
            screen.Line(line);
        if (ReachWords.Table(result) is { Rows.Count: > 0 } reach)
        {
            screen.Line(reach.Title);
            screen.Table(reach.Headings, reach.Rows, leftColumns: 0);
        }
    }
}
