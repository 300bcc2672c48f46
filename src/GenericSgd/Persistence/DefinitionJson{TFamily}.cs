using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenericSgd.Persistence;

/// <summary>A definition as the setting of another one, such as the schedule after a warm-up: written and read as it is anywhere else.</summary>
/// <typeparam name="TFamily">The abstract record.</typeparam>
sealed class DefinitionJson<TFamily> : JsonConverter<TFamily>
    where TFamily : class
{
    /// <inheritdoc/>
    public override TFamily Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DefinitionReader.Read<TFamily>(JsonElement.ParseValue(ref reader), "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TFamily value, JsonSerializerOptions options) => writer.WriteRawValue(PipelineWriter.TextOf(value));
}
