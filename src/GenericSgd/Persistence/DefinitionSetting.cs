using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>One setting of a kind of definition, such as the outputs of a dense layer.</summary>
public sealed class DefinitionSetting
{
    readonly JsonPropertyInfo _property;

    internal DefinitionSetting(JsonPropertyInfo property)
    {
        _property = property;
        IsHandedOver = property.Options.Converters.Any(converter => converter is IInnerJson && converter.CanConvert(Type));
        Parameter = property.AssociatedParameter is { IsMemberInitializer: false } parameter ? parameter : null;
        IsRequired = property.IsRequired || Parameter is { HasDefaultValue: false };
    }

    /// <summary>The name in JSON.</summary>
    public string Name => _property.Name;

    /// <summary>The type of its value.</summary>
    public Type Type => _property.PropertyType;

    /// <summary>True if it has no default, so that it must be given.</summary>
    public bool IsRequired { get; }

    /// <summary>The parameter of the constructor that takes it; null if it is set.</summary>
    internal JsonParameterInfo? Parameter { get; }

    /// <summary>Whether definitions inside are read and written here, one by one. A converter of somebody else reads and writes them itself.</summary>
    internal bool IsHandedOver { get; }

    /// <summary>Whether null is a value of it. Of every other setting that need not be given it stands for the default, as it did in the first files.</summary>
    internal bool HasNull => !Type.IsValueType || Nullable.GetUnderlyingType(Type) is not null;

    /// <summary>The family of the definitions inside, if the value is a definition or a list of them.</summary>
    internal DefinitionFamily? Inner => Type == typeof(ValueList<Layer>) ? DefinitionFamily.Of<Layer>()
        : Type == typeof(ValueList<Schedule>) ? DefinitionFamily.Of<Schedule>()
        : DefinitionFamily.All.FirstOrDefault(family => family.Type == Type);

    /// <summary>Whether there are definitions inside, in a list.</summary>
    internal bool IsList => Inner is { } inner && inner.Type != Type;

    /// <summary>What may be written, in words.</summary>
    public string Allowed
    {
        get
        {
            var type = Nullable.GetUnderlyingType(Type) ?? Type;
            return Words(type) + (type == Type ? "" : ", or null");
        }
    }

    /// <exception cref="ArgumentException">The record refuses the value.</exception>
    internal void Set(object definition, object? value)
    {
        if (_property.AttributeProvider is PropertyInfo property)
            property.SetValue(definition, value, BindingFlags.DoNotWrapExceptions, null, null, null);
        else
            _property.Set!(definition, value);
    }

    /// <summary>The text of a setting that only the constructor takes; null of any other.</summary>
    /// <remarks>A context may leave it out, with all that can only be read.</remarks>
    internal string? OnlyRead(object definition) =>
        Parameter is not null && _property is { Set: null, Get: { } get } ? JsonSerializer.Serialize(get(definition), Json) : null;

    /// <summary>How the context writes and reads its value.</summary>
    internal JsonTypeInfo Json => field ??= OptionsOf(_property).GetTypeInfo(Type);

    static JsonSerializerOptions OptionsOf(JsonPropertyInfo property)
    {
        if (property.CustomConverter is not { } own)
            return property.Options;
        var options = new JsonSerializerOptions(property.Options);
        options.Converters.Insert(0, own);
        return options;
    }

    static string Words(Type type) =>
        type == typeof(Real) ? "a number such as 0.01 or 1e-8"
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) ? $"a whole number up to {int.MaxValue}"
        : type == typeof(uint) ? $"a whole number from 0 to {uint.MaxValue}"
        : type == typeof(ulong) ? $"a whole number from 0 to {ulong.MaxValue}"
        : type == typeof(ValueList<int>) ? "a list of whole numbers such as [30, 80]"
        : type == typeof(ValueList<Layer>) ? "a list of layers"
        : type == typeof(ValueList<Schedule>) ? "a list of schedules"
        : type == typeof(Cost) ? "a cost"
        : type == typeof(Schedule) ? "a number or a schedule"
        : type == typeof(string) ? "a text"
        : type.IsEnum ? string.Join(" or ", Enum.GetNames(type).Select(name => $"\"{char.ToLowerInvariant(name[0])}{name[1..]}\""))
        : $"a value of type {type.Name}";

    /// <summary>The definitions inside as the list that the setting is.</summary>
    internal object ListOf(IEnumerable<object> inner) => Type == typeof(ValueList<Layer>)
        ? (ValueList<Layer>)[.. inner.Cast<Layer>()]
        : (ValueList<Schedule>)[.. inner.Cast<Schedule>()];
}
