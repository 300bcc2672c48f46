using GenericSgd.Optimizers;

namespace GenericSgd.Testing.Xunit;

/// <summary>All optimizer laws: <c>public sealed class MyLaws() : OptimizerLawTests(Optimizer.Sgd(0.01));</c></summary>
/// <param name="optimizer">The optimizer to test.</param>
/// <param name="settings">How hard to test.</param>
public abstract class OptimizerLawTests(Optimizer optimizer, LawSettings? settings = null) : LawTests
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Law> Laws<T>() => OptimizerLaws.Of<T>(optimizer, settings);
}
