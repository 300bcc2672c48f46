using System.IO.Compression;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>Writes a result as text: to a file all or not at all, packed by gzip where its name ends in .gz, or to standard output for <c>-</c>.</summary>
static class OutputFile
{
    internal const string StandardOutput = "-";

    const string Packed = ".gz";

    /// <summary>Whether a path is <c>-</c>, or another name of standard output such as /dev/stdout.</summary>
    internal static bool IsStandardOutput(string? path) => path == StandardOutput || (path is { Length: > 0 } && ReplacingFile.IsStandardOutput(path));

    internal static void Write(string target, Action<TextWriter> write)
    {
        if (IsStandardOutput(target) && !IsPacked(target))
            WriteToStandardOutput(write);
        else
            ReplacingFile.Write(target, stream => Write(IsPacked(target) ? new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true) : stream, write));
    }

    // The runtime's message names no file: "Access to the path is denied."
    static void WriteToStandardOutput(Action<TextWriter> write)
    {
        try
        {
            Write(Terminal.Current.OpenOutput(), Terminal.Current.IsOutputRedirected ? write : writer => WriteVisibly(writer, write));
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException
            || (exception is IOException && exception is not FileNotFoundException and not DirectoryNotFoundException))
        {
            throw new NotWrittenException($"standard output could not be written to: {exception.Message}", exception);
        }
    }

    static void WriteVisibly(TextWriter terminal, Action<TextWriter> write)
    {
        using var writer = new VisibleWriter(terminal);
        write(writer);
        writer.Flush();
    }

    static bool IsPacked(string target) => target.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    // A stream that is only a layer is closed, so that its end is written; that of the file is not ours.
    static void Write(Stream stream, Action<TextWriter> write)
    {
        using (var writer = new StreamWriter(stream, leaveOpen: true))
            write(writer);
        if (stream is GZipStream)
            stream.Dispose();
    }
}
