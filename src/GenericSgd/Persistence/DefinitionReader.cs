using System.Text.Json;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>Reads one definition from JSON, an object with its kind and its settings: each value once, and those inside before the one around them.</summary>
static class DefinitionReader
{
    internal static TFamily Read<TFamily>(JsonElement json, string path)
        where TFamily : class => (TFamily)Read(DefinitionFamily.Of<TFamily>(), json, path);

    internal static object Read(DefinitionFamily family, JsonElement json, string path) => Read(family, json, path, 0);

    static object Read(DefinitionFamily family, JsonElement json, string path, int depth)
    {
        if (depth > Nesting.Most)
            throw new PipelineFormatException(path, Nesting.TooDeep);
        if (family.Type == typeof(Schedule) && json.ValueKind == JsonValueKind.Number)
            return Constant(path, () => new Constant(Real.Parse(json.GetRawText())));

        var settings = CheckedObject.Of(json, path, family.Noun);
        var kind = KindOf(family, settings.Text(DefinitionKind.Tag, Kinds(family)), path);
        settings.AllowOnly([DefinitionKind.Tag, .. kind.SettingNames], $"the {family.Noun} \"{kind.Name}\"");
        MustHaveAll(kind, settings.Has, path);
        var given = new Dictionary<DefinitionSetting, object?>();
        foreach (var setting in kind.Settings)
        {
            if (settings.Has(setting.Name) && !MeansDefault(setting, settings.Value(setting.Name)))
                given.Add(setting, ValueOf(setting, settings, depth));
        }

        return Made(path, () => kind.Make(given));
    }

    /// <summary>A schedule that is a number: what is wrong with it is wrong at its own place.</summary>
    internal static Constant Constant(string path, Func<Constant> make)
    {
        try
        {
            return make();
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            throw new PipelineFormatException(path, WordsOf(e), e);
        }
    }

    static bool MeansDefault(DefinitionSetting setting, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null && setting is { IsRequired: false, HasNull: false };

    static object? ValueOf(DefinitionSetting setting, CheckedObject settings, int depth)
    {
        if (setting is { IsHandedOver: true, Inner: { } family })
        {
            return setting.IsList
                ? setting.ListOf(settings.List(setting.Name, (item, place) => Read(family, item, place, depth + 1)))
                : Read(family, settings.Value(setting.Name), settings.PathOf(setting.Name), depth + 1);
        }

        try
        {
            return JsonSerializer.Deserialize(settings.Value(setting.Name), setting.Json);
        }
        catch (JsonException e)
        {
            throw new PipelineFormatException(settings.PathOf(setting.Name), $"{settings.Raw(setting.Name)} is not {setting.Allowed}.", e);
        }
    }

    /// <exception cref="PipelineFormatException">There is no kind of that name.</exception>
    internal static DefinitionKind KindOf(DefinitionFamily family, string name, string path)
    {
        if (Definitions.Find(family, name) is { } kind)
            return kind;
        var question = NearestName.Question(name, Definitions.Of(family).Select(kind => kind.Name));
        throw new PipelineFormatException(
            $"{path}.{DefinitionKind.Tag}", $"there is no {family.Noun} \"{Visible.Short(name)}\".{question} T{Kinds(family)[1..]}.");
    }

    /// <exception cref="PipelineFormatException">A setting without a default is not there.</exception>
    internal static void MustHaveAll(DefinitionKind kind, Func<string, bool> has, string path)
    {
        foreach (var setting in kind.Settings)
        {
            if (setting.IsRequired && !has(setting.Name))
                throw new PipelineFormatException(path, $"\"{setting.Name}\" is missing; the {kind.Family.Noun} \"{kind.Name}\" needs it: {setting.Allowed}.");
        }
    }

    static string Kinds(DefinitionFamily family) => $"the {family.Noun}s are {string.Join(", ", Definitions.Of(family).Select(kind => kind.Name))}";

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
    internal static string WordsOf(Exception e) => e.Message.Split(" (Parameter '")[0];
}
