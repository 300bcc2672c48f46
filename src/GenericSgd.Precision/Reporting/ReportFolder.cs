using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GenericSgd.Persistence;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>The report of a study as files: precision.html, precision.md, precision.csv and precision.json; and precision.remedies.csv and
/// precision.minimum.csv where there is something to say.</summary>
public static class ReportFolder
{
    /// <summary>Writes the files, when all are composed; each is written beside its place and moved into it.</summary>
    /// <param name="folder">The folder; it is made if it is missing.</param>
    /// <param name="result">The study.</param>
    /// <param name="command">The command that makes the report again.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string folder, StudyResult result, string command)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(command);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        StudyTable[] tables =
            [StudyTables.Summary(result), StudyTables.Course(result), StudyTables.Departures(result), StudyTables.Events(result),
            .. Rows(StudyTables.Own(result)), .. Rows(StudyTables.Remedies(result)), .. Rows(ReachWords.Table(result))];
        string[] verdicts = [.. result.Types.Select(type => $"{type.Number}: {type.Verdict}"), .. StudyWords.Inexact(result), StudyWords.Cheapest(result),
            .. ReachWords.Of(result)];
        var json = StudyJson.Of(result);
        json["again"] = JsonValue.Create(command);
        (string Name, string Text)[] files =
        [
            ("precision.html", Html(result, tables, verdicts, command)), ("precision.md", Markdown(result, tables, verdicts, command)),
                ("precision.csv", Csv(result)),
            .. StudyCsv.Of(result).Select(csv => ($"precision.{csv.Kind}.csv", csv.Table)), ("precision.json", json.ToJsonString()),
        ];
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            ReplacingFile.Write(Path.Combine(folder, name), stream => stream.Write(Encoding.UTF8.GetBytes(text + "\n")));
    }

    static StudyTable[] Rows(StudyTable table) => table.Rows.Count > 0 ? [table] : [];

    static string Html(StudyResult result, StudyTable[] tables, string[] verdicts, string command) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <link rel="icon" href="data:,"><title>Precision study</title><style>{PageStyle.Text}</style></head><body>
        <h1>Precision study</h1>
        <p>{Safe(StudyWords.Reference(result))}</p>
        <ul>{string.Concat(verdicts.Select(verdict => $"<li>{Safe(verdict)}</li>"))}</ul>
        {StudyPlot.Of(result, "Digits of the parameters", "digits", Math.Max(4, Math.Ceiling(result.Types.Max(type => type.Checkpoints.Select(at => at.Digits.Parameters).DefaultIfEmpty().Max()) / 4) * 4), at => at.Digits.Parameters)}
        {StudyPlot.Of(result, "Fraction of the updates that were absorbed", "fraction", 1, at => at.AbsorbedFraction)}
        {string.Concat(tables.Select(Html))}
        <p>{Safe(StudyWords.Mark)}</p>
        <p>{Safe(StudyWords.Time(result))}</p>
        <h2>Again</h2><pre>{Safe(command)}</pre>
        </body></html>
        """;

    static string Html(StudyTable table) =>
        $"<h2>{Safe(table.Title)}</h2>{(table.Note.Length > 0 ? $"<p>{Safe(table.Note)}</p>" : "")}<div class=\"table\"><table><thead><tr>{Cells("th", table, table.Headings)}</tr></thead><tbody>"
        + string.Concat(table.Rows.Select(row => $"<tr>{Cells("td", table, row)}</tr>")) + "</tbody></table></div>";

    static string Cells(string tag, StudyTable table, string[] cells) =>
        string.Concat(cells.Select((cell, column) => $"<{tag}{(table.Words.Contains(column) ? "" : " class=\"number\"")}>{Safe(cell)}</{tag}>"));

    static string Safe(string text) => WebUtility.HtmlEncode(text);

    static string Markdown(StudyResult result, StudyTable[] tables, string[] verdicts, string command) => string.Join("\n\n",
    [
        "# Precision study", StudyWords.Reference(result), string.Join('\n', verdicts.Select(verdict => $"- {verdict}")),
        .. tables.Select(table =>
            $"## {table.Title}\n\n{(table.Note.Length > 0 ? $"{table.Note}\n\n" : "")}{Line(table.Headings)}\n|{string.Concat(table.Headings.Select((_, column) => table.Words.Contains(column) ? "---|" : "---:|"))}\n{string.Join('\n', table.Rows.Select(Line))}"),
        StudyWords.Mark, StudyWords.Time(result), $"## Again\n\n    {command}",
    ]);

    static string Line(string[] cells) => $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |";

    static string Csv(StudyResult result) => string.Join('\n',
        result.Types.SelectMany(type => type.Checkpoints.SelectMany(at => at.Parameters.Select(one =>
            string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{type.Number},{at.Epoch},{one.Name},{one.Value},{one.Error},{one.Digits},{one.Units},{one.OwnError}"))))
        .Prepend("number,epoch,parameter,value,error,digits,units,own_error"));
}
