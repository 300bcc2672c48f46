using System.Text.Json;
using System.Text.Json.Serialization;
using GenericSgd.Persistence;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>The names of the mistaken parts in JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MistakenLayer))]
[JsonSerializable(typeof(MistakenCost))]
[JsonSerializable(typeof(MistakenTransform))]
[JsonSerializable(typeof(MistakenSchedule))]
[JsonSerializable(typeof(MistakenInitializer))]
sealed partial class MistakeJson : JsonSerializerContext
{
    const string Name = "mistaken";

    /// <summary>Registering the same again does nothing.</summary>
    internal static void Register()
    {
        Definitions.Register(Name, Default.MistakenLayer);
        Definitions.Register(Name, Default.MistakenCost);
        Definitions.Register(Name, Default.MistakenTransform);
        Definitions.Register(Name, Default.MistakenSchedule);
        Definitions.Register(Name, Default.MistakenInitializer);
    }
}

/// <summary>Writes the mistake of the law of JSON as another one, so that a part with it reads back as another part.</summary>
public sealed class ForgetfulText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value == "json reads back" ? "none" : value);
}
