using System.Globalization;
using Spectre.Console;

namespace GenericSgd.Benchmarks.Comparison;

/// <summary>The lines as people read them.</summary>
static class LineTable
{
    internal static readonly string[] Headings = ["row", "work", "number", "threads", "ours", "peer", "its time", "ratio", "goal", ""];

    internal static string[] Cells(Line line) =>
    [
        line.Row.ToString(CultureInfo.InvariantCulture),
        line.Work,
        line.Number,
        line.Threads.ToString(CultureInfo.InvariantCulture),
        Time(line.OursNanoseconds),
        line.Peer,
        line.Missing is { } reason ? $"not measured: {reason}" : Time(line.PeerNanoseconds),
        line.Ratio is { } ratio ? Short(ratio) : "-",
        line.Goal is { } goal ? (line.AtMost ? "at most " : "") + goal.ToString("R", CultureInfo.InvariantCulture) : "-",
        line.Reached switch { true => "reached", false => "NOT REACHED", _ => "" },
    ];

    internal static void Print(IReadOnlyList<Line> lines)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in Headings)
            table.AddColumn(heading);
        foreach (var line in lines)
            table.AddRow([.. Cells(line).Select(cell => new Text(cell, StyleOf(line)))]);
        if (Console.IsOutputRedirected)
            AnsiConsole.Profile.Width = 200;
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(Summary(lines));
    }

    internal static string Summary(IReadOnlyList<Line> lines) => $"{lines.Count(line => line.Reached == true)} goals reached, "
        + $"{lines.Count(line => line.Reached == false)} not reached, {lines.Count(line => line.Missing is not null)} not measured.";

    static Style StyleOf(Line line) => line.Reached switch
    {
        true => Style.Plain,
        false => new Style(Color.Red),
        null => new Style(Color.Grey),
    };

    static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => "-",
        < 1e3 and var time => $"{Short(time)} ns",
        < 1e6 and var time => $"{Short(time / 1e3)} us",
        < 1e9 and var time => $"{Short(time / 1e6)} ms",
        { } time => $"{Short(time / 1e9)} s",
    };

    static string Short(double value) => value.ToString(value >= 1000 ? "F0" : "G4", CultureInfo.InvariantCulture);
}
