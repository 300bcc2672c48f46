using System.Buffers;
using System.Text.Json;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>Reads one definition from JSON: an object with its kind and its settings.</summary>
static class DefinitionReader
{
    internal static TFamily Read<TFamily>(JsonElement json, string path)
        where TFamily : class => (TFamily)Read(DefinitionFamily.Of<TFamily>(), json, path);

    internal static object Read(DefinitionFamily family, JsonElement json, string path)
    {
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

        // Read here for the path in a message; the serializer reads it again without one.
        foreach (var setting in kind.Settings)
        {
            if (!settings.Has(setting.Name) || setting.Inner is not { } inner)
                continue;
            if (setting.IsList)
                settings.List(setting.Name, (item, place) => Read(inner, item, place));
            else
                Read(inner, settings.Value(setting.Name), settings.PathOf(setting.Name));
        }

        return Made(path, () => Deserialize(kind, settings, path));
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
            ?? throw settings.Wrong(DefinitionKind.Tag, $"there is no {family.Noun} \"{name}\".{NearestName.Question(name, names)} T{allowed[1..]}.");
    }

    static object Deserialize(DefinitionKind kind, CheckedObject settings, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(WithoutKind(settings.Json), kind.Json)!;
        }
        catch (JsonException e)
        {
            var place = e.Path is { Length: > 1 } inner ? inner[1..] : "";
            var setting = kind.Settings.FirstOrDefault(setting => place == $".{setting.Name}");
            throw new PipelineFormatException(path + place, setting is null ? e.Message : $"{settings.Raw(setting.Name)} is not {setting.Allowed}.", e);
        }
    }

    static ReadOnlySpan<byte> WithoutKind(JsonElement json)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        foreach (var property in json.EnumerateObject().Where(property => property.Name != DefinitionKind.Tag))
            property.WriteTo(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
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
