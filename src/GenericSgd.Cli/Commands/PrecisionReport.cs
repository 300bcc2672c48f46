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
        Table(screen, StudyTables.Summary(result));
        foreach (var table in new[] { StudyTables.Own(result), StudyTables.Remedies(result) }.Where(table => table.Rows.Count > 0))
        {
            screen.Line(table.Title);
            Table(screen, table);
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

    static void Table(Screen screen, StudyTable table) => screen.Table(table.Headings, table.Rows, [.. table.Words]);
}
