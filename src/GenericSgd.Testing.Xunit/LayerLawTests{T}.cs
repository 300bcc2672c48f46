using System.Numerics;
using GenericSgd.Layers;
using Xunit;

namespace GenericSgd.Testing.Xunit;

/// <summary>All layer laws in a number type of your own, each its own test case: <c>public sealed class SwishInMine() : LayerLawTests&lt;Mine&gt;(new
/// Swish());</c></summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="layer">The layer to test.</param>
/// <param name="settings">How hard to test.</param>
public abstract class LayerLawTests<T>(Layer layer, LawSettings? settings = null)
    where T : INumber<T>
{
    /// <summary>The names of the laws, which do not depend on the layer.</summary>
    public static TheoryData<string> Laws => LayerLawTests.Laws;

    /// <summary>A law.</summary>
    [LawTheory]
    [MemberData(nameof(Laws))]
    public void Law(string law) => LawRun.Check<T>(this, law, () => LayerLaws.Of<T>(layer, settings));
}
