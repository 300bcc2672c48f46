using System.Text;
using GenericSgd.Cli.Output;

namespace GenericSgd.Cli.Tests;

/// <summary>Keeps what a run of the command writes, as two pipes would, or a terminal.</summary>
sealed class RecordedTerminal : Terminal
{
    static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    readonly MemoryStream _output = new();
    readonly MemoryStream _error = new();

    /// <param name="columns">How wide the screen is said to be; null for a pipe, which has no width.</param>
    /// <param name="isRedirected">Whether both are pipes, and no terminal.</param>
    internal RecordedTerminal(int? columns, bool isRedirected = true)
    {
        Columns = columns;
        IsOutputRedirected = IsErrorRedirected = isRedirected;
        Output = TextWriter.Synchronized(new StreamWriter(_output, Encoding) { AutoFlush = true });
        Error = TextWriter.Synchronized(new StreamWriter(_error, Encoding) { AutoFlush = true });
    }

    internal override TextWriter Output { get; }

    internal override TextWriter Error { get; }

    internal override bool IsOutputRedirected { get; }

    internal override bool IsErrorRedirected { get; }

    internal override int? Columns { get; }

    internal string OutputText => Encoding.GetString(_output.ToArray());

    internal string ErrorText => Encoding.GetString(_error.ToArray());

    internal override Stream OpenOutput() => _output;
}
