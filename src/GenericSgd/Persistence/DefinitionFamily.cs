using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>What a definition may be in a pipeline. Names of kinds are unique within a family.</summary>
/// <param name="Noun">What one of them is called in messages.</param>
/// <param name="Type">The abstract record that they derive from.</param>
public sealed record DefinitionFamily(string Noun, Type Type)
{
    /// <summary>All families.</summary>
    public static IReadOnlyList<DefinitionFamily> All { get; } =
    [
        new("layer", typeof(Layer)),
        new("cost", typeof(Cost)),
        new("transform", typeof(GradientTransform)),
        new("schedule", typeof(Schedule)),
        new("initializer", typeof(Initializer)),
    ];

    /// <summary>The family that a record belongs to.</summary>
    /// <exception cref="ArgumentException">It derives from none of the abstract records.</exception>
    public static DefinitionFamily Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return All.FirstOrDefault(family => family.Type.IsAssignableFrom(type))
            ?? throw new ArgumentException($"{type} is no {string.Join(", ", All.Select(family => family.Type.Name))}.", nameof(type));
    }

    /// <inheritdoc cref="Of(Type)"/>
    internal static DefinitionFamily Of<TFamily>() => Of(typeof(TFamily));
}
