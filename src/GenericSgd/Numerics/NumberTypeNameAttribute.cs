namespace GenericSgd.Numerics;

/// <summary>What messages call a number type, such as <c>bfloat16</c>; without it they have its full name. Files name a type by its full name in any
/// case.</summary>
/// <param name="name">The name.</param>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, Inherited = false)]
public sealed class NumberTypeNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));
}
