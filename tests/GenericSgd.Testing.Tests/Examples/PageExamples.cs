using System.Runtime.CompilerServices;
using GenericSgd.Costs;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Schedules;
using GenericSgd.Testing.Xunit;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.Examples;

/// <summary>The code blocks of src/GenericSgd.Testing/README.md, which a test of the house compares with these bodies.</summary>
public sealed class PageExamples
{
    // Each of these laws is checked in the plain suite elsewhere.
    [Fact]
    [Trait("Category", "Long")]
    public void OneLine()
    {
        LayerLaws.Check(new Swish());
        CostLaws.Check(new MeanSquaredError());
        GradientTransformLaws.Check(new Momentum(0.9));
        OptimizerLaws.Check(Optimizer.Momentum(0.01, 0.9));
        ScheduleLaws.Check(new InverseTimeDecay(0.1, 0.01));
        InitializerLaws.Check(new He(), shape => 2.0 / shape.Rows);
        PipelineLaws.Check(new Pipeline { Inputs = 2, Layers = [new Dense(3), new Tanh(), new Dense(1)] });
        ElementaryLaws.Check<DoubleDouble>();
        var report = NumberLaws.Check<DoubleDouble>();
        Assert.True(report.Holds);
    }

    // <OneLineOfXunit>
    public sealed class SwishIsRight() : LayerLawTests(new Swish());

    public sealed class SwishIsRightIn31Digits() : LayerLawTests<DoubleDouble>(new Swish());
    // </OneLineOfXunit>

    [Fact]
    public void Caught()
    {
        var exception = Assert.Throws<LawException>(() => LayerLaws.Check<double>(new Swish(Wrong: true)));
        Assert.Contains(exception.Message.ReplaceLineEndings("\n").Trim(), Page().ReplaceLineEndings("\n"));
    }

    static string Page([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/GenericSgd.Testing/README.md"));
}
