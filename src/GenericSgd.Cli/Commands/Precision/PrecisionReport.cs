using GenericSgd.Cli.Output;
using GenericSgd.Precision.Reporting;
using GenericSgd.Precision.Results;

namespace GenericSgd.Cli.Commands.Precision;

/// <summary>What <c>gsgd precision</c> tells on the screen: of each table the columns that fit; the report has all.</summary>
static class PrecisionReport
{
    internal static void Write(Screen screen, StudyResult result)
    {
        screen.Line(StudyWords.Reference(result));
        Table(screen, StudyTables.Summary(result), "number", "parameters", "predictions", "cost", "computing alone", "stands still from", "ms");
        Table(screen, StudyTables.Own(result), "number", "epoch", "parameters: own", "parameters: true", "cost: own", "cost: true");
        Table(screen, StudyTables.Remedies(result), "number", "remedy", "parameters", "buys", "stands still from");
        screen.Line(StudyWords.Mark);
        foreach (var type in result.Types)
            screen.Line($"{type.Number}: {type.Verdict}");
        foreach (var line in StudyWords.Inexact(result))
            screen.Line(line);
        screen.Line(StudyWords.Cheapest(result));
        foreach (var line in ReachWords.Of(result))
            screen.Line(line);
        Table(screen, ReachWords.Table(result));
        screen.Line(StudyWords.Time(result));
    }

    static void Table(Screen screen, StudyTable table, params string[] columns)
    {
        if (table.Rows.Count == 0)
            return;
        int[] places = columns.Length == 0 ? [.. Enumerable.Range(0, table.Headings.Length)]
            : [.. columns.Select(column => Array.IndexOf(table.Headings, column))];
        screen.Line(table.Title);
        if (table.Note.Length > 0)
            screen.Line(table.Note);
        screen.Table(Picked(table.Headings), table.Rows.Select(Picked),
            [.. Enumerable.Range(0, places.Length).Where(place => table.Words.Contains(places[place]))]);

        string[] Picked(string[] cells) => [.. places.Select(place => cells[place])];
    }
}
