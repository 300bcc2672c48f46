using GenericSgd.Persistence;
using Spectre.Console;

namespace GenericSgd.Cli.Output;

/// <summary>Where human text goes: standard output, or standard error when JSON has standard output for itself.</summary>
sealed class Screen
{
    Screen(TextWriter writer, bool redirected)
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
            Console.Profile.Width = 160;
    }

    internal IAnsiConsole Console { get; }

    internal static Screen For(string? json) => json == JsonOutput.StandardOutput
        ? new Screen(System.Console.Error, System.Console.IsErrorRedirected)
        : new Screen(System.Console.Out, System.Console.IsOutputRedirected);

    /// <summary>Whether something could not be shown: what shows nothing to a person must not keep results from being written.</summary>
    internal static bool HasFailed { get; set; }

    internal void Line(string text = "") => Show(() => Console.WriteLine(Visible.Text(Visible.Cut(text, ErrorOutput.Longest))));

    internal void Table(string[] headings, IEnumerable<string[]> rows, params int[] leftColumns)
    {
        string[][] cells = [.. rows.Select(row => row.Select(Cell).ToArray())];
        var table = new Table().Border(TableBorder.Rounded);
        var narrow = Width(headings, cells) > Console.Profile.Width;
        for (var i = 0; i < headings.Length; i++)
        {
            var column = new TableColumn(Markup.Escape(narrow ? headings[i].Replace(' ', '\n') : headings[i])).NoWrap();
            table.AddColumn(leftColumns.Contains(i) ? column.LeftAligned() : column.RightAligned());
        }

        foreach (var row in cells)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        Show(() => Console.Write(table));
    }

    // A cell may have several lines.
    static string Cell(string text) => string.Join('\n', text.Split('\n').Select(Visible.Text));

    static void Show(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            HasFailed = true;
        }
    }

    // Each cell has a blank on both sides and a line at its right; one more stands at the left.
    static int Width(string[] headings, string[][] rows) => 1 + headings.Select((heading, i) => 3 + rows.Select(row => row[i].Length).Append(heading.Length).Max()).Sum();
}
