using GenericSgd.Cli.Output.Tables;

namespace GenericSgd.Cli.Output;

/// <summary>Where human text goes: standard output, or standard error when a result has standard output for itself.</summary>
sealed class Screen
{
    readonly TextWriter _writer;
    readonly int _width;

    Screen(TextWriter writer, bool redirected) => (_writer, _width) = (writer, ScreenWidth.Of(redirected));

    /// <summary>The screen beside results that are written to these files, of which one may be <c>-</c>.</summary>
    internal static Screen For(params string?[] files) => files.Contains(OutputFile.StandardOutput) ? Error : new Screen(Console.Out, Console.IsOutputRedirected);

    /// <summary>Standard error.</summary>
    internal static Screen Error => new(Console.Error, Console.IsErrorRedirected);

    internal void Line(string text = "")
    {
        foreach (var line in Wrapped.Lines(text, _width))
            _writer.WriteLine(line);
    }

    internal void Table(string[] headings, IEnumerable<string[]> rows, params int[] leftColumns)
    {
        foreach (var line in new TextTable(headings, [.. rows], leftColumns).Lines(_width, Frame.For(_writer.Encoding)))
            _writer.WriteLine(line);
    }
}
