using System.Globalization;
using System.Reflection;
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
        _settings = new(() =>
            [.. Json.Properties.Where(IsSetting).OrderBy(property => property.Order).ThenBy(PlaceOf).Select(property => new DefinitionSetting(property))]);
    }

    /// <summary>The name, such as <c>dense</c>.</summary>
    public string Name { get; }

    /// <summary>What it is a kind of.</summary>
    public DefinitionFamily Family { get; }

    /// <summary>The record.</summary>
    public Type Type => Json.Type;

    /// <summary>
    /// The settings: the parameters of the constructor in their order, then the other properties that can be set, in the order of the record; those with an
    /// order of their own, by <see cref="System.Text.Json.Serialization.JsonPropertyOrderAttribute"/>, at that place.
    /// </summary>
    public IReadOnlyList<DefinitionSetting> Settings => _settings.Value;

    /// <summary>The default of a setting as it may be written in JSON.</summary>
    /// <param name="setting">One of <see cref="Settings"/>.</param>
    /// <returns>Null if it must be given, if its default is null, or if the part takes no usual values for what must be given.</returns>
    public string? DefaultOf(DefinitionSetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting.IsRequired ? null : SettingDefault.Of(this, setting);
    }

    internal JsonTypeInfo Json { get; }

    internal IEnumerable<string> SettingNames => Settings.Select(setting => setting.Name);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A record with these settings. What is not given has the default that the record gives it.</summary>
    /// <remarks>The context that the compiler filled in names constructor and properties, so that trimming keeps them; nothing is searched for.</remarks>
    /// <exception cref="ArgumentException">The record refuses a value, or settings do not agree.</exception>
    internal object Make(IReadOnlyDictionary<DefinitionSetting, object?> given)
    {
        var parameters = Settings.Where(setting => setting.Parameter is not null).ToArray();
        var arguments = new object?[parameters.Length];
        foreach (var setting in parameters)
            arguments[setting.Parameter!.Position] = given.TryGetValue(setting, out var value) ? value : setting.Parameter.DefaultValue;
        var made = arguments.Length == 0 && Json.CreateObject is { } create
            ? create()
            : Constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
        foreach (var (setting, value) in given)
        {
            if (setting.Parameter is null)
                setting.Set(made, value);
        }

        (made as IAgreeing)?.MustAgree();
        return made;
    }

    ConstructorInfo Constructor => Json.ConstructorAttributeProvider as ConstructorInfo
        ?? throw new InvalidOperationException($"The context of {Type} does not name its constructor.");

    // What can be read but not set is computed from the settings and says nothing new.
    static bool IsSetting(JsonPropertyInfo property) => property.Set is not null || property.AssociatedParameter is not null;

    static int PlaceOf(JsonPropertyInfo property) =>
        property.AssociatedParameter is { IsMemberInitializer: false } parameter ? parameter.Position : int.MaxValue;
}
