using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.OwnParts;

/// <summary>In one collection with whatever sets the number of threads, of which there is only one.</summary>
[Collection("threads")]
public sealed class PipelineTests
{
    static readonly Pipeline Deep = new()
    {
        Inputs = 3,
        Layers = [new Dense(4), new Tanh(), new Dense(3), new Sigmoid(), new Dense(2)],
        Optimizer = Optimizer.Momentum(0.01, 0.5),
        Epochs = 2,
        BatchSize = 2,
    };

    [Fact]
    public void ALineKeepsAllLaws() =>
        Assert.True(PipelineLaws.Check(new Pipeline { Inputs = 2, Layers = [new Dense(1)], Epochs = 5, BatchSize = 3 }).Holds);

    [Fact]
    public void ADeepNetworkKeepsAllLaws() => Assert.True(PipelineLaws.Check(Deep, new LawSettings { Cases = 15 }).Holds);

    [Fact]
    public void LayersWithScratchMasksAndPenaltiesKeepAllLaws() => Assert.True(PipelineLaws.Check(
        Deep with
        {
            Layers = [new Dense(3), new Scale(), new Residual([new Dense(3), new Dropout(0.25), new Residual([new Shift(), new Tanh()])]), new Dense(2)],
            Cost = new Penalized(new MeanSquaredError()) { L1 = 0.125, L2 = 0.25 },
            Optimizer = Optimizer.Momentum(0.0005, 0.5),
        }, new LawSettings { Cases = 10 }).Holds);

    [Fact]
    public void CostsOfClassesSignsAndCountsKeepAllLaws() => CostsOfClasses(new LawSettings { Cases = 1 });

    [Fact]
    [Trait("Category", "Long")]
    public void CostsOfClassesSignsAndCountsKeepAllLawsInManyCases() => CostsOfClasses(new LawSettings { Cases = 6 });

    static void CostsOfClasses(LawSettings settings)
    {
        foreach (var (cost, targets) in (IEnumerable<(Cost, Targets)>)
            [(new SoftmaxCrossEntropyFromLogits(), Targets.ClassNumbers), (new SoftmaxCrossEntropyFromLogits { LabelSmoothing = 0.25 }, Targets.Probabilities),
            (new BinaryCrossEntropyFromLogits(), Targets.ZeroOrOne), (new Hinge(), Targets.Signs), (new Poisson(), Targets.Counts)])
        {
            Assert.True(PipelineLaws.Check(Deep with { Cost = cost }, settings, targets).Holds);
        }
    }

    [Fact]
    public void OurNumberTypesKeepAllLaws()
    {
        var settings = new LawSettings { Cases = 8 };
        Assert.True(PipelineLaws.Check<DoubleDouble>(Deep, settings).Holds);
        Assert.True(PipelineLaws.Check<BFloat16>(Deep, settings).Holds);
        Assert.True(PipelineLaws.Check<Dual<double>>(Deep, settings).Holds);
    }

    [Fact]
    public void RandomPipelinesKeepAllLaws()
    {
        var settings = new LawSettings { Cases = 3 };
        var law = Law.ForAll(new Law("pipelines", "All laws hold.", ""), Generators.Pipelines,
            pipeline => PipelineLaws.Of<double>(pipeline, settings).Select(law => law.Check()).FirstOrDefault(verdict => !verdict.Holds)?.ToString(),
                pipeline => pipeline.ToString());
        Assert.Equal(Outcome.Holds, law.Check().Outcome);
    }
}
