using GenericSgd.Testing.Cases;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>Do the laws notice? Every law of layers fails on its mistake, and all of them hold for the right twin.</summary>
public sealed class LayerMistakeTests
{
    // The law of JSON has its mistake in the tests of the core: a layer here has no name there.
    public static TheoryData<string> Laws => [.. LayerLaws.Of<double>(new MistakenLayer("none")).Select(law => law.Name).Where(name => name != "json reads back")];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_law_fails_on_its_mistake(string name) =>
        Assert.Equal(Outcome.Broken, LayerLaws.Of<double>(new MistakenLayer(name), new LawSettings { Only = [name], Cases = 100 })[0].Check().Outcome);

    [Fact]
    public void The_right_twin_keeps_all()
    {
        Assert.True(LayerLaws.Check<float>(new MistakenLayer("none")).Holds);
        Assert.True(LayerLaws.Check<double>(new MistakenLayer("none")).Holds);
        Assert.True(LayerLaws.Check<decimal>(new MistakenLayer("none")).Holds);
    }

    [Fact]
    public void The_counter_example_of_a_wrong_derivative_is_small_and_comes_back()
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
