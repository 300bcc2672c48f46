using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Tests.Mistakes;

public sealed class LayerMistakes : IMistakes
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "declared sizes", "every output is written", "every gradient is written", "nothing else is touched", "what is given stays", "same bits again",
            "rows may lie apart",
        "two threads", "exact value", "exact derivative", "linear in the gradient", "a batch is its rows", "order of rows", "parameter gradients are sums",
            "first layer",
        "far from zero", "linear if it says so", "json reads back",
    ];

    public static IReadOnlyList<Law> Laws(string mistake, LawSettings? settings = null)
    {
        MistakeJson.Register();
        return LayerLaws.Of<double>(new MistakenLayer(mistake), settings);
    }
}

/// <summary>The mistakes of layers, and what the counter-example of the wrong derivative looks like.</summary>
public sealed class LayerMistakeTests : MistakeTests<LayerMistakes>
{
    [Fact]
    public void TheRightTwinKeepsAllInOtherTypes()
    {
        Assert.True(LayerLaws.Check<float>(new MistakenLayer("none")).Holds);
        Assert.True(LayerLaws.Check<decimal>(new MistakenLayer("none")).Holds);
    }

    [Fact]
    public void TheCounterExampleOfAWrongDerivativeIsSmallAndComesBack()
    {
        var settings = new LawSettings { Only = ["exact derivative"] };
        var broken = Assert.Throws<LawException>(() => LayerLaws.Check<double>(new MistakenLayer("exact derivative"), settings)).Broken[0];
        var value = Assert.IsType<LayerCase>(broken.CounterExample!.Case);
        Assert.InRange(value.Rows, 1, 2);
        Assert.InRange(value.Inputs, 1, 2);
        Assert.Contains("new double[,] { { 1 } }", broken.ToString());
        var again = LayerLaws.Of<double>(new MistakenLayer("exact derivative"), settings with { Replay = broken.CounterExample.Replay })[0].Check();
        Assert.Equal(broken.CounterExample.Code, again.CounterExample!.Code);
    }
}
