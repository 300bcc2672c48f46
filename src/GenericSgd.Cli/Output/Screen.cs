using GenericSgd.Cli.Output.Tables;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>
/// Where human text goes: standard output, or standard error when a result has standard output for itself. Nothing of the user's data or arguments can steer
/// the terminal.
/// </summary>
sealed class Screen
{
    /// <summary>Names are cut where they are put into a message; this is for what nobody thought of.</summary>
    const int Longest = 4000;

    readonly TextWriter _writer;
    readonly int _width;
    readonly bool _isError;

    Screen(TextWriter writer, bool redirected, bool isError) => (_writer, _width, _isError) = (writer, ScreenWidth.Of(redirected), isError);

    /// <summary>The screen beside results that are written to these files, of which one may be standard output.</summary>
    internal static Screen For(params string?[] files) =>
        files.Any(OutputFile.IsStandardOutput) ? Error : new Screen(Terminal.Current.Output, Terminal.Current.IsOutputRedirected, isError: false);

    /// <summary>Standard error.</summary>
    internal static Screen Error => new(Terminal.Current.Error, Terminal.Current.IsErrorRedirected, isError: true);

    internal void Line(string text = "") => Write(Wrapped.Lines(Visible.Text(Visible.Cut(text, Longest)), _width));

    internal void Table(string[] headings, IEnumerable<string[]> rows, params int[] leftColumns) =>
        Write(new TextTable(headings, [.. rows.Select(row => row.Select(Visible.Text).ToArray())], leftColumns).Lines(_width, Frame.For(_writer.Encoding)));

    void Write(IEnumerable<string> lines)
    {
        try
        {
            foreach (var line in lines)
                _writer.WriteLine(line);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where standard error is closed nobody listens, and the exit code says it too.
            Terminal.Current.HasFailed |= !_isError;
        }
    }
}
