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

    [Fact]
    public void WhatAMessageOffersInQuotesMayBeGivenInQuotes() => Assert.Equal(
        new InverseTimeDecay(0.1, 1) { Per = TimeUnit.Epoch }, Definitions.Parse<Schedule>("inverse-time-decay:0.1:1:\"epoch\""));

    [Fact]
    public void AListInsideASequenceIsNotCutAtItsComma() => Assert.Equal(
        new Sequence([new MultiStepDecay(0.1, [1, 2]), 0.1], [5]), Definitions.Parse<Schedule>("sequence(multi-step-decay:0.1:[1, 2],0.1):[5]"));

    [Fact]
    public void HalfOfACharacterIsRefused() =>
        Assert.Contains("half of a character",
            Assert.Throws<PipelineFormatException>(() => PipelineJson.Read("{\"inputs\":1,\"layers\":[{\"kind\":\"\ud800\"}]}")).Message);

    [Fact]
    public void ALongTextIsCutInTheMessage()
    {
        var long1 = new string('x', 1_000_000);
        Assert.InRange(Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>(long1)).Message.Length, 80, 2000);
        Assert.InRange(Assert.Throws<PipelineFormatException>(() => Definitions.Parse<Layer>($"dense:1:{long1}=3")).Message.Length, 80, 2000);
        Assert.InRange(Assert.Throws<PipelineFormatException>(() => PipelineJson.Read($"{{\"{long1}\":1}}")).Message.Length, 80, 2000);
    }
}
