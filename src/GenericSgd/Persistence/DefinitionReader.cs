using System.Buffers;
using System.Text.Json;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>Reads one definition from JSON: an object with its kind and its settings.</summary>
static class DefinitionReader
{
    // What is nested where no setting is has its own message, whatever its depth.
    static readonly JsonWriterOptions Any = new() { MaxDepth = int.MaxValue, SkipValidation = true };

    internal static TFamily Read<TFamily>(JsonElement json, string path)
        where TFamily : class => (TFamily)Read(DefinitionFamily.Of<TFamily>(), json, path);

    internal static object Read(DefinitionFamily family, JsonElement json, string path) => Read(family, json, path, 0);

    static object Read(DefinitionFamily family, JsonElement json, string path, int depth)
    {
        if (depth > Nesting.Most)
            throw new PipelineFormatException(path, Nesting.TooDeep);
        if (family.Type == typeof(Schedule) && json.ValueKind == JsonValueKind.Number)
            return Constant(json, path);

        var settings = CheckedObject.Of(json, path, family.Noun);
        var kind = KindOf(family, settings);
        settings.AllowOnly([DefinitionKind.Tag, .. kind.SettingNames], $"the {family.Noun} \"{kind.Name}\"");
        foreach (var setting in kind.Settings)
        {
            if (setting.IsRequired && !settings.Has(setting.Name))
                throw settings.Missing(setting.Name, $"the {family.Noun} \"{kind.Name}\" needs it: {setting.Allowed}");
        }

        var inner = new List<object>();
        var text = TextOf(settings, kind, inner, depth);
        return Made(path, () => InnerDefinitions.With(inner, () => Deserialize(kind, text, settings, path)));
    }

    static Constant Constant(JsonElement json, string path)
    {
        try
        {
            return new Constant(Real.Parse(json.GetRawText()));
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new PipelineFormatException(path, WordsOf(e), e);
        }
    }

    static DefinitionKind KindOf(DefinitionFamily family, CheckedObject settings)
    {
        var names = Definitions.Of(family).Select(kind => kind.Name);
        var allowed = $"the {family.Noun}s are {string.Join(", ", names)}";
        var name = settings.Text(DefinitionKind.Tag, allowed);
        return Definitions.Find(family, name)
            ?? throw settings.Wrong(DefinitionKind.Tag, $"there is no {family.Noun} \"{Visible.Short(name)}\".{NearestName.Question(name, names)} T{allowed[1..]}.");
    }

    static object Deserialize(DefinitionKind kind, ReadOnlyMemory<byte> text, CheckedObject settings, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(text.Span, kind.Json)!;
        }
        catch (JsonException e)
        {
            var place = e.Path is { Length: > 1 } inner ? inner[1..] : "";
            var setting = kind.Settings.FirstOrDefault(setting => place == $".{setting.Name}");
            throw new PipelineFormatException(path + place, setting is null ? e.Message : $"{settings.Raw(setting.Name)} is not {setting.Allowed}.", e);
        }
    }

    /// <summary>The settings without the kind, and with numbers in the place of the definitions inside, which are read here.</summary>
    static ReadOnlyMemory<byte> TextOf(CheckedObject settings, DefinitionKind kind, List<object> inner, int depth)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Any);
        writer.WriteStartObject();
        foreach (var property in settings.Json.EnumerateObject().Where(property => property.Name != DefinitionKind.Tag))
        {
            if (kind.Settings.First(setting => setting.Name == property.Name) is { IsHandedOver: true, Inner: { } family } setting)
                WriteInner(writer, settings, setting, family, inner, depth);
            else
                property.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    static void WriteInner(Utf8JsonWriter writer, CheckedObject settings, DefinitionSetting setting, DefinitionFamily family, List<object> inner, int depth)
    {
        writer.WritePropertyName(setting.Name);
        if (!setting.IsList)
        {
            writer.WriteNumberValue(inner.Count);
            inner.Add(Read(family, settings.Value(setting.Name), settings.PathOf(setting.Name), depth + 1));
            return;
        }

        writer.WriteStartArray();
        foreach (var definition in settings.List(setting.Name, (item, place) => Read(family, item, place, depth + 1)))
        {
            writer.WriteNumberValue(inner.Count);
            inner.Add(definition);
        }

        writer.WriteEndArray();
    }

    /// <summary>What a constructor makes; if it refuses a value, its words at that value's place.</summary>
    internal static TMade Made<TMade>(string path, Func<TMade> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (e is ArgumentException or FormatException and not PipelineFormatException)
        {
            var parameter = (e as ArgumentException)?.ParamName;
            var place = string.IsNullOrEmpty(parameter) ? path : $"{path}.{char.ToLowerInvariant(parameter[0])}{parameter[1..]}";
            throw new PipelineFormatException(place, WordsOf(e), e);
        }
    }

    // The runtime adds the name of the parameter and the value; the path says the first, the file the second.
    static string WordsOf(Exception e) => e.Message.Split(" (Parameter '")[0];
}
