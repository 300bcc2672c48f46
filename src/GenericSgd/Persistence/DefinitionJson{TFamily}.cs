using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenericSgd.Persistence;

/// <summary>A definition as the setting of another one, such as the schedule after a warm-up.</summary>
/// <typeparam name="TFamily">The abstract record.</typeparam>
sealed class DefinitionJson<TFamily> : JsonConverter<TFamily>, IInnerJson
    where TFamily : class
{
    /// <inheritdoc/>
    public override TFamily Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw InnerDefinitions.OnlyWritten();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TFamily value, JsonSerializerOptions options) => InnerDefinitions.Add(writer, value);
}
