using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Tests.TestNumbers;

namespace GenericSgd.Testing.Tests.OwnParts;

public abstract class LayerTests<T>
    where T : INumber<T>
{
    public static TheoryData<int> Places => [.. Enumerable.Range(0, Parts.Layers.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void KeepsAllLaws(int place) => Assert.NotEmpty(LayerLaws.Check<T>(Parts.Layers[place], settings: LawCases.Few<T>()).Verdicts);

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Places))]
    public void KeepsAllLawsInManyCases(int place) => Assert.NotEmpty(LayerLaws.Check<T>(Parts.Layers[place]).Verdicts);
}

public sealed class LayersInFloat : LayerTests<float>;

public sealed class LayersInDouble : LayerTests<double>;

public sealed class LayersInHalf : LayerTests<Half>;

public sealed class LayersInDecimal : LayerTests<decimal>;

public sealed class LayersInDoubleDouble : LayerTests<DoubleDouble>;

public sealed class LayersInBFloat16 : LayerTests<BFloat16>;

public sealed class LayersInPlain : LayerTests<Plain>;
