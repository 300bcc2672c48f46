using System.Text.Json.Serialization.Metadata;
using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>One setting of a kind of definition, such as the outputs of a dense layer.</summary>
public sealed class DefinitionSetting
{
    internal DefinitionSetting(JsonPropertyInfo property)
    {
        Name = property.Name;
        Type = property.PropertyType;
        IsHandedOver = property.Options.Converters.Any(converter => converter is IInnerJson && converter.CanConvert(Type));
        IsRequired = property.IsRequired || property.AssociatedParameter is { IsMemberInitializer: false, HasDefaultValue: false };
    }

    /// <summary>The name in JSON.</summary>
    public string Name { get; }

    /// <summary>The type of its value.</summary>
    public Type Type { get; }

    /// <summary>True if it has no default, so that it must be given.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether the serializer is handed the definitions inside by their number. A converter of somebody else reads and writes them itself.</summary>
    internal bool IsHandedOver { get; }

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
}
