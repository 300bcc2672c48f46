using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenericSgd.Persistence;

/// <summary>A list of definitions as the setting of another one, such as the layers inside a residual.</summary>
/// <typeparam name="TFamily">The abstract record.</typeparam>
sealed class DefinitionListJson<TFamily> : JsonConverter<ValueList<TFamily>>, IInnerJson
    where TFamily : class
{
    /// <inheritdoc/>
    public override ValueList<TFamily> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw InnerDefinitions.OnlyWritten();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<TFamily> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var definition in value)
            InnerDefinitions.Add(writer, definition);
        writer.WriteEndArray();
    }
}
