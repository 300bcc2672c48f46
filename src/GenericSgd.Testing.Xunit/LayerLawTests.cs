using System.Numerics;
using GenericSgd.Layers;
using Xunit;

namespace GenericSgd.Testing.Xunit;

/// <summary>All layer laws in float, double, Half and decimal, each its own test case: <c>public sealed class SwishLaws() : LayerLawTests(new
/// Swish());</c></summary>
/// <param name="layer">The layer to test.</param>
/// <param name="settings">How hard to test.</param>
public abstract class LayerLawTests(Layer layer, LawSettings? settings = null)
{
    /// <summary>The names of the laws, which do not depend on the layer.</summary>
    public static TheoryData<string> Laws => [.. LayerLaws.Of<double>(new Relu()).Select(law => law.Name)];

    /// <summary>A law in float.</summary>
    [LawTheory]
    [MemberData(nameof(Laws))]
    public void Float(string law) => Check<float>(law);

    /// <summary>A law in double.</summary>
    [LawTheory]
    [MemberData(nameof(Laws))]
    public void Double(string law) => Check<double>(law);

    /// <summary>A law in Half.</summary>
    [LawTheory]
    [MemberData(nameof(Laws))]
    public void Half(string law) => Check<System.Half>(law);

    /// <summary>A law in decimal.</summary>
    [LawTheory]
    [MemberData(nameof(Laws))]
    public void Decimal(string law) => Check<decimal>(law);

    void Check<T>(string law)
        where T : INumber<T> => LawRun.Check<T>(this, law, () => LayerLaws.Of<T>(layer, settings));
}
