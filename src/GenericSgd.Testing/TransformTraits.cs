namespace GenericSgd.Testing;

/// <summary>What a transform is made for, as far as its laws have to know it.</summary>
public sealed record TransformTraits
{
    /// <summary>False if an update depends on more than its own element, as a norm does.</summary>
    public bool Elementwise { get; init; } = true;

    /// <summary>False if the first update need not have the sign of the gradient.</summary>
    public bool Descends { get; init; } = true;

    internal static readonly TransformTraits Default = new();
}
