using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>What is wrong is said with its place and with what is allowed.</summary>
public class PipelineJsonErrorTests
{
    [Theory]
    [InlineData("""{"layers":[{"kind":"relu"}]}""", "$: \"inputs\" is missing; it says how many features a row has.")]
    [InlineData("""{"inputs":1}""", "$: \"layers\" is missing; it is the list of the layers from input to output.")]
    [InlineData("""{"inputs":1,"layers":[]}""", "$.layers: a pipeline needs at least one layer.")]
    [InlineData("""{"inputs":1,"layers":{}}""", "$.layers: {} is not a list in brackets.")]
    [InlineData("""{"inputs":0,"layers":[{"kind":"relu"}]}""", "$.inputs: 0 is not a whole number from 1 on.")]
    [InlineData("""{"inputs":1.5,"layers":[{"kind":"relu"}]}""", "$.inputs: 1.5 is not a whole number up to 2147483647.")]
    [InlineData("""{"inputs":"1","layers":[{"kind":"relu"}]}""", "$.inputs: \"1\" is not a whole number up to 2147483647.")]
    [InlineData("[]", "$: the pipeline must be an object in braces, not [].")]
    [InlineData("null", "$: the pipeline must be an object in braces, not null.")]
    public void OfTheWhole(string json, string message) => Assert.Equal(message, MessageOf(json));

    [Theory]
    [InlineData("\"epochs\":0", "$.epochs: Training needs at least one epoch.")]
    [InlineData("\"epochs\":99999999999", "$.epochs: 99999999999 is not a whole number up to 2147483647.")]
    [InlineData("\"batchSize\":-1", "$.batchSize: A batch size is 0, for all rows, or more.")]
    [InlineData("\"shuffle\":1", "$.shuffle: 1 is not true or false.")]
    [InlineData("\"seed\":-1", "$.seed: -1 is not a whole number from 0 to 18446744073709551615.")]
    [InlineData("\"seed\":\"1\"", "$.seed: \"1\" is not a whole number from 0 to 18446744073709551615.")]
    [InlineData("\"accumulateBatches\":1.5", "$.accumulateBatches: 1.5 is not a whole number up to 2147483647.")]
    [InlineData("\"optimizer\":{\"learningRate\":1,\"average\":\"x\"}", "$.optimizer.average: \"x\" is not a number such as 0.01 or 1e-8.")]
    [InlineData("\"optimizer\":{\"learningRate\":1,\"chain\":{}}", "$.optimizer.chain: {} is not a list in brackets.")]
    [InlineData("\"optimizer\":{\"learningRate\":1,\"rounding\":\"up\"}",
        "$.optimizer.rounding: \"up\" is not \"nearest\" or \"compensated\" or \"stochastic\".")]
    [InlineData("\"optimizer\":[]", "$.optimizer: the optimizer must be an object in braces, not [].")]
    [InlineData("\"epoch\":1", "$.epoch: a pipeline has no such property. Did you mean \"epochs\"? It has inputs, layers, initializer, cost, optimizer, epochs, batchSize, accumulateBatches, shuffle, seed.")]
    [InlineData("\"cost\":\"mean-squared-error\"", "$.cost: the cost must be an object in braces, not \"mean-squared-error\".")]
    [InlineData("\"optimizer\":{}", "$.optimizer: \"learningRate\" is missing; it is a number or a schedule.")]
    [InlineData("\"optimizer\":{\"learningRate\":0}", "$.optimizer.learningRate: The learning rate must be greater than 0.")]
    [InlineData("\"optimizer\":{\"learningRate\":1,\"momentum\":0.9}",
        "$.optimizer.momentum: an optimizer has no such property. It has learningRate, chain, rounding, average.")]
    [InlineData("\"optimizer\":{\"learningRate\":1,\"chain\":[{\"kind\":\"momentum\",\"factor\":1}]}",
        "$.optimizer.chain[0].factor: Momentum must be at least 0 and less than 1.")]
    [InlineData("\"optimizer\":{\"learningRate\":{\"kind\":\"inverse-time-decay\",\"initial\":1,\"decay\":1,\"per\":\"day\"}}",
        "$.optimizer.learningRate.per: \"day\" is not \"step\" or \"epoch\".")]
    [InlineData("\"optimizer\":{\"learningRate\":{\"kind\":\"inverse-time-decay\",\"initial\":1,\"decay\":1,\"per\":1}}",
        "$.optimizer.learningRate.per: 1 is not \"step\" or \"epoch\".")]
    [InlineData("\"initializer\":{\"kind\":\"he\",\"distribution\":0}", "$.initializer.distribution: 0 is not \"uniform\" or \"normal\".")]
    [InlineData("\"optimizer\":{\"learningRate\":1,\"rounding\":1}", "$.optimizer.rounding: 1 is not a text; \"nearest\" or \"compensated\" or \"stochastic\".")]
    [InlineData("\"initializer\":{\"kind\":\"scaled-normal\",\"scale\":\"wide\"}", "$.initializer.scale: \"wide\" is not a number such as 0.01 or 1e-8.")]
    [InlineData("\"initializer\":{\"kind\":\"scaled-normal\",\"scale\":1,\"numPySeed\":-1}",
        "$.initializer.numPySeed: -1 is not a whole number from 0 to 4294967295, or null.")]
    [InlineData("\"initializer\":{\"kind\":\"uniform\",\"low\":1,\"high\":0}", "$.initializer.high: The upper limit must be greater than the lower one, 1.")]
    public void OfASetting(string setting, string message) =>
        Message.MustBe(message, MessageOf($$"""{"inputs":1,"layers":[{"kind":"relu"}],{{setting}}}"""));

    [Theory]
    [InlineData("""{"kind":"dens","outputs":1}""", "$.layers[1].kind: there is no layer \"dens\". Did you mean \"dense\"? The layers are dense, relu, sigmoid, tanh, …")]
    [InlineData("""{"kind":"momentum"}""", "$.layers[1].kind: there is no layer \"momentum\". The layers are dense, relu, sigmoid, tanh, …")]
    [InlineData("""{"outputs":1}""", "$.layers[1]: \"kind\" is missing; the layers are dense, relu, sigmoid, tanh, …")]
    [InlineData("""{"kind":1}""", "$.layers[1].kind: 1 is not a text; the layers are dense, relu, sigmoid, tanh, …")]
    [InlineData("""{"kind":"dense"}""", "$.layers[1]: \"outputs\" is missing; the layer \"dense\" needs it: a whole number up to 2147483647.")]
    [InlineData("""{"kind":"dense","outputs":0}""", "$.layers[1].outputs: A dense layer needs at least one output.")]
    [InlineData("""{"kind":"dense","outputs":"many"}""", "$.layers[1].outputs: \"many\" is not a whole number up to 2147483647.")]
    [InlineData("""{"kind":"dense","outputs":null}""", "$.layers[1].outputs: null is not a whole number up to 2147483647.")]
    [InlineData("""{"kind":"dense","outputs":1,"bias":"no"}""", "$.layers[1].bias: \"no\" is not true or false.")]
    [InlineData("""{"kind":"dense","output":1}""", "$.layers[1].output: the layer \"dense\" has no such property. Did you mean \"outputs\"? It has kind, outputs, bias.")]
    [InlineData("""{"kind":"dense","outputs":1,"isLinear":true}""", "$.layers[1].isLinear: the layer \"dense\" has no such property. It has kind, outputs, bias.")]
    [InlineData("""{"kind":"relu","slope":1}""", "$.layers[1].slope: the layer \"relu\" has no such property. It has kind.")]
    [InlineData("\"relu\"", "$.layers[1]: the layer must be an object in braces, not \"relu\".")]
    public void OfALayer(string layer, string message) =>
        Message.MustBe(message, MessageOf($$"""{"inputs":1,"layers":[{"kind":"tanh"},{{layer}}]}"""));

    // What stands there is shown up to 40 characters, its quotes included.
    [Theory]
    [InlineData(38, "")]
    [InlineData(39, "...")]
    public void LongTextIsCut(int length, string end)
    {
        var text = new string('y', length);
        var shown = length == 38 ? $"\"{text}\"" : $"\"{text}";
        Assert.Equal($"$.inputs: {shown}{end} is not a whole number up to 2147483647.", MessageOf($$"""{"inputs":"{{text}}","layers":[{"kind":"relu"}]}"""));
    }

    [Theory]
    [InlineData("", "line 1, byte 1: this is not JSON: …")]
    [InlineData("{", "line 1, byte 2: this is not JSON: …")]
    [InlineData("{\n  \"inputs\": x }", "line 2, byte 13: this is not JSON: 'x' is an invalid start of a value.")]
    [InlineData("{\"inputs\":1,\"layers\":[{\"kind\":\"\\ud800\"}]}", "$: a text holds half of a character.")]
    public void OfTheText(string json, string message) => Message.MustBe(message, MessageOf(json));

    /// <summary>136 braces and brackets: two for each of 64 definitions, and some around them. Those in texts do not count.</summary>
    [Theory]
    [InlineData("[", 136, "", false)]
    [InlineData("[", 137, "", true)]
    [InlineData("{\"a\":", 136, "", false)]
    [InlineData("{\"a\":", 137, "", true)]
    [InlineData("[],", 300, "[[", false)]
    [InlineData("{},", 300, "{", false)]
    [InlineData("[\"]]]]\",", 137, "", true)]
    [InlineData("[\"\\\"[\",", 136, "", false)]
    [InlineData("[\"\\\\\",", 137, "", true)]
    [InlineData("\"[[[[{{{{\",", 100, "", false)]
    public void OfTheDepth(string part, int times, string end, bool tooDeep)
    {
        var message = MessageOf((part[0] is '[' && part[1..] is "]," || part is "{}," || part[0] is '"' ? "[" : "") + string.Concat(Enumerable.Repeat(part, times)) + end);
        Assert.Equal(tooDeep, message == "$: Definitions may stand inside each other at most 64 deep.");
        Assert.Equal(!tooDeep, message.Contains("this is not JSON: ", StringComparison.Ordinal));
    }

    [Fact]
    public void OfAPropertyThatIsThereTwice() => Assert.Contains("this is not JSON: Duplicate property 'inputs'", MessageOf("{\"inputs\":1,\"inputs\":2}"));

    [Property(MaxTest = 300)]
    public Property AnythingElseIsRefusedOrRead() => Prop.ForAll(
        Arb.From(
            from pipeline in Pipelines.All.Generator
            let text = PipelineJson.Write(pipeline)
            from place in Gen.Choose(0, text.Length - 1)
            from length in Gen.Choose(0, 3)
            from added in Gen.Elements("", "0", "-", "\"", ",", "{", "}", "null", "\\ud800", "e99", "[]", " ")
            select text[..place] + added + text[Math.Min(place + length, text.Length)..]),
        text =>
        {
            try
            {
                return PipelineJson.Read(text) is not null;
            }
            catch (PipelineFormatException e)
            {
                return e.Message.StartsWith(e.Path, StringComparison.Ordinal);
            }
        });

    static string MessageOf(string json) => Assert.Throws<PipelineFormatException>(() => PipelineJson.Read(json)).Message;
}
