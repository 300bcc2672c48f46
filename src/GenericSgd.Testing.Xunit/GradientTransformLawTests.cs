using GenericSgd.Optimizers;

namespace GenericSgd.Testing.Xunit;

/// <summary>All laws of transforms: <c>public sealed class MyLaws() : GradientTransformLawTests(new MyTransform());</c></summary>
/// <param name="transform">The transform to test.</param>
/// <param name="traits">What the laws cannot see by themselves.</param>
/// <param name="settings">How hard to test.</param>
public abstract class GradientTransformLawTests(GradientTransform transform, TransformTraits? traits = null, LawSettings? settings = null) : LawTests
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Law> Laws<T>() => GradientTransformLaws.Of<T>(transform, traits, settings);
}
