using System.Text.Json.Serialization.Metadata;

namespace GenericSgd.Persistence;

/// <summary>A kind of definition: the name that stands for a record in JSON and on the command line, and the settings of that record.</summary>
public sealed class DefinitionKind
{
    /// <summary>The property that names the kind.</summary>
    internal const string Tag = "kind";

    readonly Lazy<IReadOnlyList<DefinitionSetting>> _settings;

    internal DefinitionKind(string name, DefinitionFamily family, JsonTypeInfo json)
    {
        Name = name;
        Family = family;
        Json = json;
        _settings = new(() => [.. Json.Properties.Where(IsSetting).OrderBy(PlaceOf).Select(property => new DefinitionSetting(property))]);
    }

    /// <summary>The name, such as <c>dense</c>.</summary>
    public string Name { get; }

    /// <summary>What it is a kind of.</summary>
    public DefinitionFamily Family { get; }

    /// <summary>The record.</summary>
    public Type Type => Json.Type;

    /// <summary>The settings: the record's parameters in their order, then its other properties that can be set.</summary>
    public IReadOnlyList<DefinitionSetting> Settings => _settings.Value;

    internal JsonTypeInfo Json { get; }

    internal IEnumerable<string> SettingNames => Settings.Select(setting => setting.Name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // What can be read but not set is computed from the settings and says nothing new.
    static bool IsSetting(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    static int PlaceOf(JsonPropertyInfo property) =>
        property.AssociatedParameter is { IsMemberInitializer: false } parameter ? parameter.Position : int.MaxValue;
}
