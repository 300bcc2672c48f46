using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>What can be trained can be saved and loaded, however deep it stands; what is too deep is refused with the same words wherever it comes
/// from.</summary>
public sealed class NestingTests : IDisposable
{
    const int Most = 64;
    const string TooDeep = "at most 64 deep";

    readonly TemporaryFolder _folder = new();

    static Layer Residuals(int depth) => Enumerable.Range(0, depth).Aggregate((Layer)new Relu(), (inner, _) => new Residual([inner]));

    static Schedule WarmUps(int depth) => Enumerable.Range(0, depth).Aggregate((Schedule)new Constant(0.1), (inner, _) => new WarmUp(inner, 5));

    static Pipeline Deep(int depth) => new()
    {
        Inputs = 1,
        Layers = [Residuals(depth), new Dense(1)],
        Cost = Enumerable.Range(0, depth).Aggregate((Cost)new MeanSquaredError(), (inner, _) => new Penalized(inner)),
        Optimizer = new(WarmUps(depth), []),
    };

    static string Repeated(string open, string inner, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(Most)]
    public void WhatIsNestedIsWrittenAndRead(int depth)
    {
        var pipeline = Deep(depth);
        var read = PipelineJson.Read(PipelineJson.Write(pipeline));
        Assert.Equal(pipeline, read);
        Assert.Equal(pipeline.GetHashCode(), read.GetHashCode());
        Assert.Equal(WarmUps(depth), Definitions.Parse<Schedule>(Repeated("warm-up(", "0.1", "):5", depth)));
        Assert.Equal(Residuals(depth), Definitions.Parse<Layer>(Repeated("residual(", "relu", ")", depth)));
    }

    [Fact]
    public void TheDeepestIsTrainedSavedAndLoaded()
    {
        var pipeline = Deep(Most);
        var run = pipeline.Train(Dataset.Chapter<double>(),
            new() { Checkpoint = CheckpointFile.Every(_folder["c"], pipeline, Dataset.Chapter<double>(), steps: 1) });
        ModelFile.Save(_folder["m"], new Model<double>(pipeline, run.Network, ["x"], ["y"]));
        Assert.Equal(pipeline, ModelFile.Load<double>(_folder["m"]).Pipeline);
        Assert.Equal(pipeline, CheckpointFile.Load<double>(_folder["c"]).Pipeline);
    }

    /// <summary>A definition that is read twice at each level would need a million times as much at depth 40 as at 20.</summary>
    [Fact]
    public void ReadingAndWritingTakeWhatTheTextIsLong()
    {
        Assert.InRange(Allocated(60), 1, 8 * Allocated(15));

        static long Allocated(int depth)
        {
            var (schedule, layer) = (Repeated("warm-up(", "0.1", "):5", depth), Repeated("residual(", "relu", ")", depth));
            long Once()
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                _ = PipelineJson.Read(PipelineJson.Write(Deep(depth)));
                _ = Definitions.Parse<Schedule>(schedule);
                _ = Definitions.Parse<Layer>(layer);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            return Enumerable.Range(0, 3).Min(_ => Once());
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public void WhatIsInsideIsMadeOnce(int depth)
    {
        Definitions.Register("counting", UserJson.Default.Counting);
        var before = Counting.Made;
        var read = Definitions.Parse<Schedule>(Repeated("warm-up(", "counting:0.5", "):5", depth));
        Assert.Equal(1, Counting.Made - before);
        var json = PipelineJson.Write(new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = new(read, []) });
        before = Counting.Made;
        Assert.Equal(read, PipelineJson.Read(json).Optimizer.LearningRate);
        Assert.Equal(1, Counting.Made - before);
    }

    [Theory]
    [InlineData(Most + 1)]
    [InlineData(600)]
    [InlineData(100_000)]
    public void TooDeepATextIsRefused(int depth)
    {
        Refused(() => Definitions.Parse<Schedule>(Repeated("warm-up(", "0.1", "):5", depth)));
        Refused(() => Definitions.ParseList<Layer>("dense:1," + Repeated("residual(", "relu", ")", depth)));
        Refused(() => Definitions.Parse<Schedule>(string.Concat(Enumerable.Repeat("sequence(", depth)) + "0.1"));
        Refused(() => PipelineJson.Read(Json(depth)));
        var model = new SafetensorsFile(Resealed.Model(Models.Plain<float>(), new() { ["pipeline"] = Json(depth) }));
        var refused = Assert.Throws<ModelFormatException>(() => ModelFile.Load<float>(_folder.Write(model.ToBytes())));
        Assert.Contains(TooDeep, refused.Message);
    }

    /// <summary>The first that is too deep is said, not the one around it that cannot be made.</summary>
    [Fact]
    public void ThePlaceIsThatOfTheFirstThatIsTooDeep() => Assert.Equal(
        $"$.layers[0]{string.Concat(Enumerable.Repeat(".inner[0]", Most + 1))}: Definitions may stand inside each other at most 64 deep.",
        Assert.Throws<PipelineFormatException>(() => PipelineJson.Read(Json(Most + 1))).Message);

    [Fact]
    public void TooDeepADefinitionIsNotMade()
    {
        var (layer, schedule, cost) = (Residuals(Most), WarmUps(Most), Deep(Most).Cost);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new Residual([new Relu(), layer])).Message);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new Residual([new Relu()]) with { Inner = [layer] }).Message);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new WarmUp(schedule, 1)).Message);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new WarmUp(0.1, 1) with { Then = schedule }).Message);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new Sequence([0.1, schedule], [1])).Message);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new Sequence([0.1], []) with { Schedules = [schedule] }).Message);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new Penalized(cost)).Message);
        Assert.Contains(TooDeep, Assert.Throws<ArgumentException>(() => new Penalized(new Hinge()) with { Cost = cost }).Message);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void WhateverElseIsNestedIsRefusedToo(string open)
    {
        Assert.Throws<PipelineFormatException>(() => PipelineJson.Read(string.Concat(Enumerable.Repeat(open, 100_000))));
        var (close, value) = (open == "[" ? "]" : "}", open == "[" ? "" : "1");
        Assert.Throws<PipelineFormatException>(() => PipelineJson.Read($$"""{"inputs":1,"layers":[{"kind":"dense","outputs":{{Repeated(open, value, close, 100_000)}}}]}"""));
        Assert.Throws<PipelineFormatException>(() => PipelineJson.Read($$"""{"inputs":{{Repeated(open, value, close, 100_000)}},"layers":[]}"""));
    }

    static string Json(int depth) => "{\"inputs\":3,\"layers\":[" + Repeated("{\"kind\":\"residual\",\"inner\":[", "{\"kind\":\"relu\"}", "]}", depth) + "]}";

    static void Refused(Action read)
    {
        var message = Assert.Throws<PipelineFormatException>(read).Message;
        Assert.Contains(TooDeep, message);
        Assert.InRange(message.Length, 1, 3000);
    }

    public void Dispose() => _folder.Dispose();
}
