using GenericSgd.Costs;

namespace GenericSgd.Testing.Xunit;

/// <summary>All cost laws: <c>public sealed class MyLaws() : CostLawTests(new MyCost());</c></summary>
/// <param name="cost">The cost to test.</param>
/// <param name="traits">What the laws cannot see by themselves.</param>
/// <param name="settings">How hard to test.</param>
public abstract class CostLawTests(Cost cost, CostTraits? traits = null, LawSettings? settings = null) : LawTests
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Law> Laws<T>() => CostLaws.Of<T>(cost, traits, settings);
}
