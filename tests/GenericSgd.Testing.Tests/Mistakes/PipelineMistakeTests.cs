using GenericSgd.Kernels;
using GenericSgd.Layers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Testing.Tests.Mistakes;

/// <summary>Do the laws notice? Each law of pipelines fails on its mistake, and all of them hold for the right twin.</summary>
[Collection("threads")]
public sealed class PipelineMistakeTests
{
    public static TheoryData<string> Laws => [.. PipelineLaws.Of<double>(With("none")).Select(law => law.Name).Where(name => name is not "json reads back")];

    [Theory]
    [MemberData(nameof(Laws))]
    public void EveryLawFailsOnItsMistake(string name) =>
        Assert.Equal(Outcome.Broken, PipelineLaws.Of<double>(With(name), new LawSettings { Only = [name] })[0].Check().Outcome);

    [Fact]
    public void ASettingThatIsNotWrittenBreaksTheLawOfJson()
    {
        Definitions.Register("forgetful", ForgetfulJson.Default.Forgetful);
        var settings = new LawSettings { Only = ["json reads back"], Cases = 1 };
        var forgetful = new Pipeline { Inputs = 1, Layers = [new Dense(1), new Forgetful { Setting = 1 }] };
        var twin = forgetful with { Layers = [new Dense(1), new Forgetful()] };
        Assert.Equal(Outcome.Broken, PipelineLaws.Of<double>(forgetful, settings)[0].Check().Outcome);
        Assert.Equal(Outcome.Holds, PipelineLaws.Of<double>(twin, settings)[0].Check().Outcome);
    }

    [Fact]
    public void TheRightTwinKeepsAll() => Assert.True(PipelineLaws.Check(With("none")).Holds);

    [Fact]
    public void TheThreadsAreWhatTheyWere()
    {
        var before = Parallelism.Threads;
        PipelineLaws.Of<double>(With("none"), new LawSettings { Only = ["threads"], Cases = 2 })[0].Check();
        Assert.Equal(before, Parallelism.Threads);
    }

    [Fact]
    public void TheCounterExampleIsSmall()
    {
        var verdict = PipelineLaws.Of<double>(With("rows alone"), new LawSettings { Only = ["rows alone"] })[0].Check();
        var line = Assert.IsType<LineData<double>>(verdict.CounterExample!.Case);
        Assert.Equal(2, line.Rows);
        Assert.All(line.Features, feature => Assert.Equal(0, feature));
    }

    static Pipeline With(string breaks) => new() { Inputs = 2, Layers = [new Dense(2), new MistakenRows(breaks), new Dense(1)], Epochs = 2, BatchSize = 3 };
}
