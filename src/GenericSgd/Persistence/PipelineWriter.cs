using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Persistence;

/// <summary>Writes a pipeline as JSON, in the order in which <see cref="Pipeline"/> declares its properties.</summary>
static class PipelineWriter
{
    /// <summary>Plus signs, quotes and letters of all scripts as they are: the text is for people and never for a web page.</summary>
    internal static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    internal static string Write(Pipeline pipeline, bool indented)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = Encoder });
        json.WriteStartObject();
        json.WriteNumber("inputs", pipeline.Inputs);
        WriteList(json, "layers", pipeline.Layers);
        WriteDefinition(json, "initializer", pipeline.Initializer);
        WriteDefinition(json, "cost", pipeline.Cost);
        OptimizerJson.Write(json, pipeline.Optimizer);
        json.WriteNumber("epochs", pipeline.Epochs);
        json.WriteNumber("batchSize", pipeline.BatchSize);
        if (pipeline.AccumulateBatches != 1)
            json.WriteNumber("accumulateBatches", pipeline.AccumulateBatches);
        json.WriteBoolean("shuffle", pipeline.Shuffle);
        json.WriteNumber("seed", pipeline.Seed);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    // The writer puts raw values behind one another; an indented list has a line for each.
    internal static void WriteList<TItem>(Utf8JsonWriter json, string name, ValueList<TItem> items)
        where TItem : class
    {
        var line = json.Options.Indented && items.Count > 0 ? "\n" + new string(json.Options.IndentCharacter, json.Options.IndentSize * json.CurrentDepth) : "";
        var inner = line.Length > 0 ? line + new string(json.Options.IndentCharacter, json.Options.IndentSize) : "";
        json.WritePropertyName(name);
        json.WriteRawValue($"[{inner}{string.Join("," + inner, items.Select(item => TextOf(item)))}{line}]", skipInputValidation: true);
    }

    internal static void WriteDefinition(Utf8JsonWriter json, string name, object definition)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(TextOf(definition), skipInputValidation: true);
    }

    /// <summary>A definition on one line; a constant schedule as its number.</summary>
    /// <exception cref="ArgumentException">It is not in the catalogue, or too many stand inside each other.</exception>
    internal static string TextOf(object definition) => TextOf(definition, 0);

    static string TextOf(object definition, int depth)
    {
        if (definition is Constant constant)
            return constant.LearningRate.ToString();
        if (depth > Nesting.Most)
            throw new ArgumentException(Nesting.TooDeep, nameof(definition));

        var kind = Definitions.Find(definition.GetType())
            ?? throw new ArgumentException(
                $"{definition.GetType()} is not in the catalogue; one line adds it: Definitions.Register(name, context.Default.{definition.GetType().Name}).",
                nameof(definition));
        var inner = new List<object>();
        var settings = InnerDefinitions.With(inner, () => JsonSerializer.SerializeToElement(definition, kind.Json));
        var written = kind.Settings
            .Select(setting => (setting.Name,
                Text: settings.TryGetProperty(setting.Name, out var value) ? TextOf(setting, value, inner, depth) : setting.OnlyRead(definition)))
            .Where(pair => pair.Text is not null).Select(pair => Pair(pair.Name, pair.Text!));
        return $"{{ {string.Join(", ", written.Prepend(Pair(DefinitionKind.Tag, $"\"{kind.Name}\"")))} }}";
    }

    static string TextOf(DefinitionSetting setting, JsonElement value, List<object> inner, int depth) => (setting.IsHandedOver, value.ValueKind) switch
    {
        (true, JsonValueKind.Number) => TextOf(inner[value.GetInt32()], depth + 1),
        (true, JsonValueKind.Array) => $"[{string.Join(", ", value.EnumerateArray().Select(place => TextOf(inner[place.GetInt32()], depth + 1)))}]",
        _ => value.GetRawText(),
    };

    static string Pair(string name, string value) => $"\"{JsonEncodedText.Encode(name, Encoder)}\": {value}";
}
