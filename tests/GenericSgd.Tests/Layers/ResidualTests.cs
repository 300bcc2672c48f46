using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

public sealed class ResidualTests
{
    static readonly Residual Nested = new([new Dense(4), new Relu(), new Residual([new LayerNorm(), new Dropout(0.5)]), new Dense(2)]);

    static Pipeline Pipeline =>
        new() { Inputs = 1, Layers = [new Dense(2), Nested, new Scale(), new Dense(1)], Optimizer = Optimizer.Sgd(0.0001), Epochs = 5, BatchSize = 4 };

    [Fact]
    public void ParametersAreNamedByTheirWay() => Assert.Equal(
        ["inner.0.weights", "inner.0.biases", "inner.2.inner.0.gains", "inner.2.inner.0.biases", "inner.3.weights", "inner.3.biases"],
        Nested.Parameters(2).Select(shape => shape.Name));

    [Fact]
    public void GainsStartAt1()
    {
        var network = Pipeline.Build<decimal>();
        Assert.All(network.Blocks.Where(block => block.Shape.Kind == ParameterKind.Gain), block =>
            Assert.All(network.Values(block).ToArray(), gain => Assert.Equal(1, gain)));
        Assert.Equal(2, network.Blocks.Count(block => block.Shape.Kind == ParameterKind.Gain));
    }

    [Fact]
    public void AnotherWidthAtTheEndIsRefusedInWords()
    {
        var wrong = Pipeline with { Layers = [new Dense(2), new Residual([new Dense(3)])] };
        Assert.StartsWith("The inner layers of a residual make 3 columns of 2;", Assert.Throws<ArgumentException>(() => wrong.Build<float>()).Message);
        Assert.Throws<ArgumentException>(() => new Residual([]));
    }

    [Theory]
    [InlineData("residual(dense:4,relu,residual(layer-norm,dropout:0.5),dense:2)")]
    [InlineData(" residual( dense:4, relu, residual(layer-norm, dropout:rate=0.5), dense:2 ) ")]
    public void TheShortFormNests(string text)
    {
        Assert.Equal(Nested, Definitions.Parse<Layer>(text));
        Assert.Equal([new Dense(2), Nested, new Relu()], Definitions.ParseList<Layer>($"dense:2,{text},relu"));
    }

    [Theory]
    [InlineData("residual(dense:4,rela)", "there is no layer \"rela\"")]
    [InlineData("residual(dense:4", "there is no layer")]
    [InlineData("residual()", "there is no layer \"\"")]
    [InlineData("residual", "\"inner\" is missing")]
    [InlineData("relu(dense:4)", "there is no layer")]
    public void AWrongShortFormIsRefusedInWords(string text, string words) =>
        Assert.Contains(words, Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>(text)).Message);

    [Fact]
    public void JsonReadsBackAndSaysWhereItIsWrong()
    {
        var json = PipelineJson.Write(Pipeline);
        Assert.Equal(Pipeline, PipelineJson.Read(json));
        var seen = Assert.Throws<PipelineFormatException>(() => PipelineJson.Read(json.Replace("layer-norm", "layer-nrm")));
        Assert.Contains("$.layers[1].inner[2].inner[0].kind", seen.Message);
    }

    [Fact]
    public void AModelFileBringsItBack()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        var network = Pipeline.Train(Dataset.Chapter<Half>()).Network;
        ModelFile.Save(file, new Model<Half>(Pipeline, network, ["x"], ["y"]));
        var loaded = ModelFile.Load<Half>(file);
        File.Delete(file);
        Assert.Equal(Pipeline, loaded.Pipeline);
        Assert.Equal(network.Fingerprint, loaded.Network.Fingerprint);
    }

    [Fact]
    public void InnerDropoutsDrawMasksOfTheirOwn()
    {
        var twice = new Residual([new Dropout(0.5), new Dropout(0.5)]);
        var ones = new double[100, 1];
        for (var i = 0; i < 100; i++)
            ones[i, 0] = 1;
        var output = new double[100, 1];
        twice.Forward<double>(new Pass(Training: true, Seed: 3, Step: 1), default, ones, output);

        // One mask for both would keep half of the rows, two keep a quarter.
        Assert.InRange(output.Cast<double>().Count(y => y == 5), 12, 38);
        Assert.All(output.Cast<double>(), y => Assert.True(y is 1 or 5));
    }
}
