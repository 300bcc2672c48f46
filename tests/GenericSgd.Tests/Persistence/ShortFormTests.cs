using GenericSgd.Layers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;

namespace GenericSgd.Tests.Persistence;

/// <summary>Texts of the command line: what a message offers is taken as it is offered, and a number that JSON would not have is understood or
/// refused.</summary>
public class ShortFormTests
{
    [Theory]
    [InlineData("30/80")]
    [InlineData("[30, 80]")]
    [InlineData("[30,80]")]
    [InlineData("030/+80")]
    [InlineData(" 30 / 80 ")]
    [InlineData("milestones=[30, 80]")]
    [InlineData("3e1/80.0")]
    public void AListOfWholeNumbers(string list) =>
        Assert.Equal(new MultiStepDecay(0.1, [30, 80]), Definitions.Parse<Schedule>($"multi-step-decay:0.1:{list}"));

    [Theory]
    [InlineData("5\0/80")]
    [InlineData("[5, 80\0]")]
    [InlineData("5/8.5")]
    [InlineData("[5, ]")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("5//8")]
    [InlineData("99999999999")]
    public void NoListOfWholeNumbers(string list) =>
        Assert.StartsWith("\"multi-step-decay:0.1:",
            Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Schedule>($"multi-step-decay:0.1:{list}")).Message);

    [Theory]
    [InlineData("016", 16)]
    [InlineData("+16", 16)]
    [InlineData("1.6e1", 16)]
    public void OtherWaysToWriteANumber(string text, int outputs) => Assert.Equal(new Dense(outputs), Definitions.Parse<Layer>($"dense:{text}"));

    [Theory]
    [InlineData("1e1\0")]
    [InlineData("16\0")]
    [InlineData("1\ud800")]
    [InlineData("\ud800")]
    public void NoNumber(string text) => Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>($"dense:{text}"));

    /// <summary>A rate that stands in a flag of its own is the first setting.</summary>
    [Fact]
    public void TheFirstSettingMayBeKnown()
    {
        Assert.Equal(new InverseTimeDecay(0.1, 0.01) { Per = TimeUnit.Epoch }, Definitions.Parse<Schedule>("inverse-time-decay:0.01:epoch", 0.1));
        Assert.Equal(new Constant(0.5), Definitions.Parse<Schedule>("constant", 0.5));
        Assert.Equal(new WarmUp(0.1, 5), Definitions.Parse<Schedule>("warm-up(0.1)", 5));
        Refused("\"relu\": \"relu\" has no setting that 5 could be the value of.", () => Definitions.Parse<Layer>("relu", 5));
        Assert.Equal(new WarmUp(0.1, 5) { From = 0.01 }, Definitions.Parse<Schedule>("warm-up(0.1):0.01", 5));
        Refused("\"inverse-time-decay:initial=1:decay=1\": \"initial\" is given twice.", () => Definitions.Parse<Schedule>("inverse-time-decay:initial=1:decay=1", 0.1));
        Refused("\"step-decay:10\": initial: The learning rate must be greater than 0.", () => Definitions.Parse<Schedule>("step-decay:10", -1));
        Refused("\"residual\": inner: 0.5 is not a list of layers; what is inside stands in parentheses behind the name.", () => Definitions.Parse<Layer>("residual", 0.5));
        Refused("\"0.1\": there is no schedule \"0.1\". The schedules are constant, …", () => Definitions.Parse<Schedule>("0.1", 0.5));
    }

    [Fact]
    public void OnlyAScheduleIsANumber()
    {
        Refused("\"0.5\": there is no layer \"0.5\". The layers are dense, …", () => Definitions.Parse<Layer>("0.5"));
        Refused("\"-1\": The learning rate must be greater than 0.", () => Definitions.Parse<Schedule>("-1"));
        Assert.Equal(new Dense(16), Definitions.Parse<Layer>($"dense:{new string('0', 100)}16"));
        Refused("\"relu(\": there is no layer \"relu(\". Did you mean \"relu\"? The layers are dense, …", () => Definitions.Parse<Layer>("relu("));
        Refused("\"relu(tanh)\": there is no layer \"relu(tanh)\". The layers are dense, …", () => Definitions.Parse<Layer>("relu(tanh)"));
    }

    static void Refused(string message, Action parse) => Message.MustBe(message, Assert.Throws<PipelineFormatException>(parse).Message);

    [Fact]
    public void WhatAMessageOffersInQuotesMayBeGivenInQuotes() => Assert.Equal(
        new InverseTimeDecay(0.1, 1) { Per = TimeUnit.Epoch }, Definitions.Parse<Schedule>("inverse-time-decay:0.1:1:\"epoch\""));

    [Fact]
    public void AListInsideASequenceIsNotCutAtItsComma() => Assert.Equal(
        new Sequence([new MultiStepDecay(0.1, [1, 2]), 0.1], [5]), Definitions.Parse<Schedule>("sequence(multi-step-decay:0.1:[1, 2],0.1):[5]"));

    [Fact]
    public void HalfOfACharacterIsRefused()
    {
        Refused("$: a text holds half of a character.", () => PipelineJson.Read("{\"inputs\":1,\"layers\":[{\"kind\":\"\ud800\"}]}"));
        Refused("\"dropout:\\ud800\": a text holds half of a character.", () => Definitions.Parse<Layer>("dropout:\ud800"));
    }

    [Fact]
    public void ALongTextIsCutInTheMessage()
    {
        var long1 = new string('x', 1_000_000);
        Assert.InRange(Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>(long1)).Message.Length, 80, 2000);
        Assert.InRange(Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>($"dense:1:{long1}=3")).Message.Length, 80, 2000);
        Assert.InRange(Assert.Throws<PipelineFormatException>(() => PipelineJson.Read($"{{\"{long1}\":1}}")).Message.Length, 80, 2000);
    }
}
