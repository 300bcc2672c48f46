using System.Text.Json;
using System.Text.Json.Nodes;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>
/// The defaults of a part, asked from a part that was made with the least that it needs: the record alone knows them.
/// </summary>
static class SettingDefault
{
    /// <summary>The default as it may be written; null if there is none.</summary>
    internal static string? Of(DefinitionKind kind, DefinitionSetting setting)
    {
        var least = new JsonObject { ["kind"] = kind.Name };
        foreach (var required in kind.Settings.Where(required => required.IsRequired))
            least[required.Name] = Example(required.Type);
        using var json = JsonDocument.Parse(least.ToJsonString());
        try
        {
            var made = JsonNode.Parse(PipelineWriter.TextOf(DefinitionReader.Read(kind.Family, json.RootElement, "")))!;
            return made is JsonObject settings ? settings[setting.Name]?.ToString() : null;
        }
        catch (PipelineFormatException)
        {
            // A part of one's own that takes no usual values.
            return null;
        }
    }

    static JsonNode Example(Type type) =>
        type == typeof(Real) ? JsonValue.Create(0.5)
        : type == typeof(Schedule) ? JsonValue.Create(0.5)
        : type == typeof(ValueList<Schedule>) ? new JsonArray(0.5, 0.5, 0.5)
        : type == typeof(ValueList<int>) ? new JsonArray(1, 2)
        : type == typeof(ValueList<Layer>) ? new JsonArray(new JsonObject { ["kind"] = "relu" })
        : type == typeof(Cost) ? new JsonObject { ["kind"] = "mean-squared-error" }
        : type == typeof(string) ? JsonValue.Create("layers.*")
        : JsonValue.Create(10);
}
