using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>Writes the JSON of a command where it was asked for.</summary>
static class JsonOutput
{
    /// <summary>Letters of all languages as they are.</summary>
    internal static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the content, which is made only where there is a target.</summary>
    internal static void Write(string? target, Func<JsonObject> content)
    {
        if (target is null)
            return;
        var text = content().ToJsonString(Readable);
        OutputFile.Write(target, writer => writer.Write((target == OutputFile.StandardOutput ? Visible.Text(text) : text) + "\n"));
    }
}
