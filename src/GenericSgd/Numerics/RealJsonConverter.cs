using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenericSgd.Numerics;

/// <summary>
/// Writes a <see cref="Real"/> as a JSON number with its exact text; reads a JSON number, whatever its length, or a string that holds one.
/// Nothing passes through double.
/// </summary>
public sealed class RealJsonConverter : JsonConverter<Real>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">The value is no number, or one that <see cref="Real"/> cannot hold.</exception>
    public override Real Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
            JsonTokenType.String => reader.GetString(),
            _ => null,
        };
        return Real.TryParse(text, out var value) ? value : throw new JsonException($"'{text}' is not a number such as 0.01 or 1e-8.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Real value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(value.ToString(), skipInputValidation: true);
    }
}
