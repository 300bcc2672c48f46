using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenericSgd.Persistence;

/// <summary>A list of definitions as the setting of another one, such as the layers inside a residual.</summary>
/// <typeparam name="TFamily">The abstract record.</typeparam>
sealed class DefinitionListJson<TFamily> : JsonConverter<ValueList<TFamily>>
    where TFamily : class
{
    /// <inheritdoc/>
    public override ValueList<TFamily> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().Select(item => DefinitionReader.Read<TFamily>(item, ""))]
            : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<TFamily> value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{string.Join(", ", value.Select(PipelineWriter.TextOf))}]");
}
