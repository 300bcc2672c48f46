using GenericSgd.Layers;
using Xunit;

namespace GenericSgd.Testing.Xunit;

/// <summary>All layer laws in float, double, Half and decimal, each its own test case: <c>public sealed class SwishLaws() : LayerLawTests(new Swish());</c></summary>
/// <param name="layer">The layer to test.</param>
/// <param name="settings">How hard to test.</param>
public abstract class LayerLawTests(Layer layer, LawSettings? settings = null)
{
    /// <summary>The names of the laws, which do not depend on the layer.</summary>
    public static TheoryData<string> Laws => [.. LayerLaws.Of<double>(new Relu()).Select(law => law.Name)];

    /// <summary>A law in float.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Float(string law) => Check(law, LayerLaws.Of<float>);

    /// <summary>A law in double.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Double(string law) => Check(law, LayerLaws.Of<double>);

    /// <summary>A law in Half.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Half(string law) => Check(law, LayerLaws.Of<Half>);

    /// <summary>A law in decimal.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Decimal(string law) => Check(law, LayerLaws.Of<decimal>);

    void Check(string name, Func<Layer, LawSettings?, IReadOnlyList<Law>> laws) =>
        laws(layer, settings).SingleOrDefault(law => law.Name == name)?.Check().ThrowIfBroken();
}
