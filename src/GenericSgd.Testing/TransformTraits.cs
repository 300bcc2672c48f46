namespace GenericSgd.Testing;

/// <summary>What a transform is made for, as far as its laws have to know it.</summary>
/// <param name="Elementwise">False if an update depends on more than its own element, as a norm does.</param>
/// <param name="Descends">False if the first update need not have the sign of the gradient.</param>
public sealed record TransformTraits(bool Elementwise = true, bool Descends = true)
{
    internal static readonly TransformTraits Default = new();
}
