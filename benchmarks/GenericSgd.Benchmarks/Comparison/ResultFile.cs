using System.Text;
using GenericSgd.Persistence;

namespace GenericSgd.Benchmarks.Comparison;

/// <summary>The Markdown of a run: when, on what, against which versions, and the table.</summary>
static class ResultFile
{
    /// <summary>Writes <c>FOLDER/PROCESSOR/DATE.md</c>, beside its place first and then into it.</summary>
    /// <returns>The path.</returns>
    internal static string Write(string folder, string command, IReadOnlyList<Line> lines, IEnumerable<(string Name, string Version)> versions)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, Machine.Folder));
        var path = Path.Combine(place.FullName, $"{Machine.Today}.md");
        var text = Text(command, lines, versions);
        ReplacingFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        return path;
    }

    internal static string Text(string command, IReadOnlyList<Line> lines, IEnumerable<(string Name, string Version)> versions)
    {
        var text = new StringBuilder($"# {Machine.Processor}, {Machine.Today}\n\n    {command}\n\n");
        foreach (var line in Machine.Lines)
            text.Append($"- {line}\n");
        foreach (var (name, version) in versions)
            text.Append($"- {name}: {version}\n");
        text.Append("\nTimes are for doing the work of a line once: the best of several samples, the sides in turns. "
            + "The ratio is the peer's time by ours, except in row 10, where it is bytes per step.\n\n");
        AppendRow(text, LineTable.Headings);
        AppendRow(text, LineTable.Headings.Select(_ => "---"));
        foreach (var line in lines)
            AppendRow(text, LineTable.Cells(line));
        return text.Append($"\n{LineTable.Summary(lines)}\n").ToString();
    }

    static void AppendRow(StringBuilder text, IEnumerable<string> cells) => text.Append($"| {string.Join(" | ", cells)} |\n");
}
