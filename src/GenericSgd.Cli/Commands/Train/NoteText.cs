using System.Text.Json;
using GenericSgd.Cli.Output;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>Texts as one note of a checkpoint.</summary>
static class NoteText
{
    internal static string Of(IEnumerable<string> items) => JsonSerializer.Serialize(items, JsonOutput.Readable);
}
