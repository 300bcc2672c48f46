using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

public class PipelineJsonTests
{
    const string Chapter =
        """
        {
          "inputs": 1,
          "layers": [
            { "kind": "dense", "outputs": 1, "bias": true }
          ],
          "initializer": { "kind": "scaled-normal", "scale": 0.01, "numPySeed": 0 },
          "cost": { "kind": "mean-squared-error" },
          "optimizer": {
            "learningRate": { "kind": "inverse-time-decay", "initial": 0.1, "decay": 1E-08, "per": "epoch" },
            "chain": [
              { "kind": "momentum", "factor": 0.9, "dialect": "pyTorch" }
            ]
          },
          "epochs": 1000,
          "batchSize": 0,
          "shuffle": true,
          "seed": 0
        }
        """;

    static Pipeline ChapterPipeline => new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Momentum(new InverseTimeDecay(0.1, 1e-8) { Per = TimeUnit.Epoch }, 0.9),
        Epochs = 1000,
    };

    [Fact]
    public void TheTextIsPinned() => Assert.Equal(Chapter.ReplaceLineEndings("\n"), PipelineJson.Write(ChapterPipeline));

    [Fact]
    public void TheTextReadsBack() => Assert.Equal(ChapterPipeline, PipelineJson.Read(Chapter));

    [Property(MaxTest = 300)]
    public Property WhatWasWrittenReadsBackToAnEqualPipeline() =>
        Prop.ForAll(Pipelines.All, pipeline => PipelineJson.Read(PipelineJson.Write(pipeline)) == pipeline);

    [Property(MaxTest = 50)]
    public Property ReadingAndWritingAgainGivesTheSameText() => Prop.ForAll(Pipelines.All, pipeline =>
    {
        var text = PipelineJson.Write(pipeline);
        return PipelineJson.Write(PipelineJson.Read(text)) == text;
    });

    [Fact]
    public void WhatIsLeftOutIsTheDefault() => Assert.Equal(
        new Pipeline { Inputs = 2, Layers = [new Dense(3), new Relu(), new Dense(1) { Bias = false }], Optimizer = Optimizer.Sgd(0.5), Initializer = new He() },
        PipelineJson.Read(
            """
            {
              // comments and a last comma are for people
              "inputs": 2,
              "layers": [{ "kind": "dense", "outputs": 3 }, { "kind": "relu" }, { "outputs": 1, "kind": "dense", "bias": false }],
              "initializer": { "kind": "he" },
              "optimizer": { "learningRate": { "kind": "constant", "learningRate": 0.5 } },
            }
            """));

    [Fact]
    public void WhatIsNotAsUsualIsWrittenAndRead()
    {
        var pipeline = ChapterPipeline with
        {
            Optimizer = Optimizer.Sgd(0.5) with { Rounding = UpdateRounding.Stochastic, Average = 0.99 },
            AccumulateBatches = 3,
            BatchSize = 2,
            Shuffle = false,
            Seed = ulong.MaxValue,
        };
        Assert.EndsWith(
            """
              "optimizer": {
                "learningRate": 0.5,
                "chain": [],
                "rounding": "stochastic",
                "average": 0.99
              },
              "epochs": 1000,
              "batchSize": 2,
              "accumulateBatches": 3,
              "shuffle": false,
              "seed": 18446744073709551615
            }
            """.ReplaceLineEndings("\n"), PipelineJson.Write(pipeline));
        Assert.Equal(pipeline, PipelineJson.Read(PipelineJson.Write(pipeline)));
    }

    [Fact]
    public void ALearningRateKeepsItsTextWhateverItsLength()
    {
        var rate = GenericSgd.Numerics.Real.Parse("0.0123456789012345678901234567890123456789");
        var pipeline = ChapterPipeline with { Optimizer = Optimizer.Sgd(new Constant(rate)) };
        Assert.Contains("\"learningRate\": 0.0123456789012345678901234567890123456789,", PipelineJson.Write(pipeline));
        Assert.Equal(pipeline, PipelineJson.Read(PipelineJson.Write(pipeline)));
    }

    [Fact]
    public void AStreamIsReadWithAndWithoutItsMark()
    {
        var bytes = Encoding.UTF8.GetBytes(Chapter);
        Assert.Equal(ChapterPipeline, PipelineJson.Read(new MemoryStream(bytes)));
        Assert.Equal(ChapterPipeline, PipelineJson.Read(new MemoryStream([.. Encoding.UTF8.Preamble, .. bytes])));
    }

    [Fact]
    public void TheCultureDoesNotMatter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "~" } };
            Assert.Equal(Chapter.ReplaceLineEndings("\n"), PipelineJson.Write(ChapterPipeline));
            Assert.Equal(ChapterPipeline, PipelineJson.Read(Chapter));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void ARecordThatIsNotInTheCatalogueIsRefusedWithTheLineThatAddsIt()
    {
        var refused = Assert.Throws<ArgumentException>(() => PipelineJson.Write(ChapterPipeline with { Layers = [new Unregistered()] }));
        Assert.Equal(
            "GenericSgd.Tests.Persistence.Unregistered is not in the catalogue; one line adds it: Definitions.Register(name, context.Default.Unregistered). (Parameter 'definition')",
            refused.Message);
    }
}
