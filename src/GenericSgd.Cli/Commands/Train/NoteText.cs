using System.Text.Encodings.Web;
using System.Text.Json;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>Texts as one note of a checkpoint.</summary>
static class NoteText
{
    static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(IEnumerable<string> items) => JsonSerializer.Serialize(items, Json);
}
