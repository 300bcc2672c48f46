using System.Text.Json;
using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Tests;

public sealed class LineTests
{
    static readonly Line Measured = new(7, "product", "float", 1, 200, "OpenBLAS", 190, 0.95, 0.95);
    static readonly Line Missing = Measured with { PeerNanoseconds = null, Ratio = null, Missing = "there is no libopenblas.so.0" };

    [Fact]
    public void TheJsonHasTheseNamesInThisOrder() => Assert.Equal(
        """{"rows":[{"row":7,"work":"product","number":"float","threads":1,"oursNanoseconds":200,"peer":"OpenBLAS","peerNanoseconds":190,"ratio":0.95,"goal":0.95}]}""",
        LineJson.Of([Measured]));

    [Fact]
    public void WhatWasNotMeasuredIsNullInTheJson()
    {
        var row = JsonDocument.Parse(LineJson.Of([Missing])).RootElement.GetProperty("rows")[0];
        Assert.Equal(JsonValueKind.Null, row.GetProperty("peerNanoseconds").ValueKind);
        Assert.Equal(JsonValueKind.Null, row.GetProperty("ratio").ValueKind);
    }

    [Fact]
    public void AGoalIsReachedAtItsRatioAndNotBelow()
    {
        Assert.True(Measured.Reached);
        Assert.False((Measured with { Ratio = 0.949 }).Reached);
        Assert.Null(Missing.Reached);
        Assert.Null((Measured with { Goal = null }).Reached);
    }

    [Fact]
    public void AnUpperGoalIsMissedAboveIt()
    {
        Assert.True((Measured with { AtMost = true }).Reached);
        Assert.False((Measured with { AtMost = true, Ratio = 0.951 }).Reached);
    }

    [Fact]
    public void TheTableSaysWhetherAndWhyNot()
    {
        Assert.Equal(["7", "product", "float", "1", "200 ns", "OpenBLAS", "190 ns", "0.95", "0.95", "reached"], LineTable.Cells(Measured));
        Assert.Contains("NOT REACHED", LineTable.Cells(Measured with { Ratio = 0.5 }));
        Assert.Contains("not measured: there is no libopenblas.so.0", LineTable.Cells(Missing));
        Assert.Equal("1 goals reached, 0 not reached, 1 not measured.", LineTable.Summary([Measured, Missing]));
    }

    [Fact]
    public void TheResultFileNamesMachineVersionsAndEveryLine()
    {
        var text = ResultFile.Text("compare", [Measured, Missing], [("OpenBLAS", "0.3.21")]);
        Assert.StartsWith($"# {Machine.Processor}, 20", text);
        Assert.Contains(".NET: .NET 10", text);
        Assert.Contains("- OpenBLAS: 0.3.21\n", text);
        Assert.Equal(4, text.Split('\n').Count(line => line.StartsWith('|')));
    }
}
