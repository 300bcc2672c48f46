using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenericSgd.Cli.Output;

/// <summary>Writes the JSON of a command to a file, or to standard output for <c>-</c>.</summary>
static class JsonOutput
{
    internal const string StandardOutput = "-";

    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(string? target, JsonObject content)
    {
        if (target is null)
            return;
        var text = content.ToJsonString(Readable);
        if (target == StandardOutput)
            WriteToStandardOutput(Persistence.Visible.Text(text));
        else
            Persistence.ReplacingFile.Write(target, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text + "\n")));
    }

    // The runtime's message names no file: "Access to the path is denied."
    static void WriteToStandardOutput(string text)
    {
        try
        {
            Console.Out.WriteLine(text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"standard output could not be written to: {exception.Message}", exception);
        }
    }
}
