using GenericSgd.Initializers;
using GenericSgd.Layers;

namespace GenericSgd.Testing.Xunit;

/// <summary>All initializer laws: <c>public sealed class MyLaws() : InitializerLawTests(new MyInitializer());</c></summary>
/// <param name="initializer">The initializer to test.</param>
/// <param name="variance">The variance that it claims for the weights of a shape; null if it claims none.</param>
/// <param name="settings">How hard to test.</param>
public abstract class InitializerLawTests(Initializer initializer, Func<ParameterShape, double>? variance = null, LawSettings? settings = null) : LawTests
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Law> Laws<T>() => InitializerLaws.Of<T>(initializer, variance, settings);
}
