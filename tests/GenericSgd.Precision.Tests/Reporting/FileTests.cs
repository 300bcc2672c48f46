using System.Text.Json.Nodes;
using GenericSgd.Precision.Reporting;

namespace GenericSgd.Precision.Tests.Reporting;

/// <summary>The files of a made result.</summary>
public sealed class FileTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("gsgd").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string File(string name)
    {
        if (!Directory.EnumerateFiles(_folder).Any())
            ReportFolder.Write(_folder, MadeStudy.Study, "gsgd precision <x>");
        return System.IO.File.ReadAllText(Path.Combine(_folder, name));
    }

    /// <summary>The scale of digits ends at a multiple of four that holds all of them, that of fractions at 1.</summary>
    [Fact]
    public void ThePlotsHaveTheirScales()
    {
        var plots = File("precision.html").Split("<svg class=\"plot ")[1..];
        Assert.Equal(["wide", "narrow", "wide", "narrow"], plots.Select(plot => plot.Split('"')[0]));
        Assert.Equal(["0", "1", "2", "3", "4"], Scale(plots[0]));
        Assert.Equal(["0", "0.25", "0.5", "0.75", "1"], Scale(plots[2]));
        var more = MadeStudy.Half with { Checkpoints = [MadeStudy.Half.Checkpoints[0] with { Digits = new(4.1, 3, 3) }] };
        ReportFolder.Write(_folder, MadeStudy.Study with { Types = [more] }, "gsgd");
        Assert.Equal(["0", "2", "4", "6", "8"], Scale(File("precision.html").Split("<svg class=\"plot ")[1]));
        Assert.Contains("aria-label=\"Digits of the parameters\"><text x=\"40\" y=\"14\">digits</text>", plots[1], StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Fraction of the updates that were absorbed\"><text x=\"40\" y=\"14\">fraction</text>", plots[3], StringComparison.Ordinal);

        static IEnumerable<string> Scale(string plot) =>
            System.Text.RegularExpressions.Regex.Matches(plot, "text-anchor=\"end\">([^<]*)<").Select(match => match.Groups[1].Value);
    }

    [Fact]
    public void CsvOfTheCheckpoints() => Assert.Equal(
        """
        number,epoch,parameter,value,error,digits,units,own_error
        half,1,w,1.5,0.25,0.5,2,
        half,1,b,-2,0,Infinity,0,
        half,10,w,1.75,0.125,1.5,8,
        half,10,b,-2.5,0.5,0.25,16,
        interval,1,w,1.5,0.25,0.5,2,0.5
        interval,10,w,1.75,0.125,1.5,8,
        interval,10,b,-2.5,0.5,0.25,16,
        lost,1,w,1.5,0.25,0.5,2,
        lost,1,b,-2,0,Infinity,0,

        """.ReplaceLineEndings("\n"),
        File("precision.csv"));

    [Fact]
    public void CsvOfTheRemedies() => Assert.Equal(
        """
        number,remedy,parameters,predictions,cost,standsStillFrom,ownReference,diverged
        half,compensated update,2.75,2,1.5,,0,0
        half,learning rate / 8,0,0,0,9,1,1
        half,standardized data,2,2,2,8,1,0
        lost,stochastic rounding,0,0,0,,0,1

        """.ReplaceLineEndings("\n"),
        File("precision.remedies.csv"));

    [Fact]
    public void CsvOfTheMinimum() => Assert.Equal(
        """
        number,condition,updatesPerDigit,updates,canKeep,reached
        half,100,115.25,12,1.01,0.5
        interval,100,115.25,12,13.65,
        lost,100,115.25,12,0.99,0

        """.ReplaceLineEndings("\n"),
        File("precision.minimum.csv"));

    [Fact]
    public void WhatHasNothingToSayIsNoFile()
    {
        ReportFolder.Write(_folder, MadeStudy.Study with { Types = [MadeStudy.Interval], Minimum = null }, "again");
        Assert.Equal(["precision.csv", "precision.html", "precision.json", "precision.md"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName).Order());
        Assert.DoesNotContain("## Remedies", System.IO.File.ReadAllText(Path.Combine(_folder, "precision.md")));
        Assert.DoesNotContain("## Digits of the minimum", System.IO.File.ReadAllText(Path.Combine(_folder, "precision.md")));
        Assert.Equal(["remedies", "minimum"], StudyCsv.Of(MadeStudy.Study).Select(csv => csv.Kind));
        Assert.Equal(["remedies"], StudyCsv.Of(MadeStudy.Study with { Minimum = null }).Select(csv => csv.Kind));
    }

    [Fact]
    public void Json()
    {
        var json = JsonNode.Parse(File("precision.json"))!;
        Assert.Equal("gsgd precision <x>", json["again"]!.GetValue<string>());
        Equal("""{"parameters":28,"predictions":28,"cost":2}""", json["referenceDigits"]);
        Equal("\"interval\"", json["cheapest"]);
        Equal("3500", json["milliseconds"]);
        Equal("[2,3]", new JsonArray(json["digitsAsked"]!.DeepClone(), json["cancellationDigits"]!.DeepClone()));
        Equal("""["precision","double-double","decimal"]""", new JsonArray(json["command"]!.DeepClone(), json["reference"]!.DeepClone(), json["witness"]!.DeepClone()));
        Equal(
            """
            {"condition":100,"standardizedCondition":2,"largestCurvature":8,"smallestCurvature":0.08,"bestRate":0.25,"updatesPerDigit":115.25,"updates":12,"referenceDigits":5.5,"outOfReach":false,
            "types":[{"number":"half","canKeep":1.01,"reached":0.5},{"number":"interval","canKeep":13.65,"reached":null},{"number":"lost","canKeep":0.99,"reached":0}]}
            """,
            json["minimum"]);
        Assert.Equal(3, json["types"]!.AsArray().Count);
    }

    [Fact]
    public void JsonOfAType()
    {
        var type = JsonNode.Parse(File("precision.json"))!["types"]![0]!;
        Equal(
            """
            {"number":"half","bits":16,"digits":{"parameters":2.5,"predictions":2.25,"cost":1.5},"computingDigits":{"parameters":2.75,"predictions":2.5,"cost":2},"inexactNarrowValues":0,
            "checkpoints":[{"epoch":1,"digits":{"parameters":3,"predictions":3,"cost":3},"referenceDigits":{"parameters":31,"predictions":30,"cost":29},"smallestUpdateInUnits":4.5,"absorbedFraction":0,"own":null,
            "parameters":[{"name":"w","value":"1.5","error":0.25,"digits":0.5,"units":2,"ownError":null},{"name":"b","value":"-2","error":0,"digits":null,"units":0,"ownError":null}]},
            {"epoch":10,"digits":{"parameters":2.5,"predictions":2.25,"cost":1.5},"referenceDigits":{"parameters":28,"predictions":28,"cost":2},"smallestUpdateInUnits":null,"absorbedFraction":0.75,"own":null,
            "parameters":[{"name":"w","value":"1.75","error":0.125,"digits":1.5,"units":8,"ownError":null},{"name":"b","value":"-2.5","error":0.5,"digits":0.25,"units":16,"ownError":null}]}],
            "leftReferenceAt":{"1 unit in the last place":{"firstWatchedEpoch":1,"watchedBefore":0,"place":"the output of layer 0 (Dense)"},"1e-3":{"firstWatchedEpoch":10,"watchedBefore":5,"place":"the cost"}},
            "stagnation":{"firstEpochWithNoMovement":7,"absorbedFraction":0.375},
            "events":[{"epoch":1,"place":"the cost","operations":9,"cancellations":8,"absorptions":7,"underflows":6,"subnormals":5,"overflows":4,"nans":3},
            {"epoch":10,"place":"the cost","operations":10,"cancellations":1,"absorptions":2,"underflows":3,"subnormals":4,"overflows":5,"nans":6},
            {"epoch":10,"place":"the update","operations":20,"cancellations":0,"absorptions":0,"underflows":0,"subnormals":0,"overflows":0,"nans":0}],
            "remedies":[{"remedy":"compensated update","digits":{"parameters":2.75,"predictions":2,"cost":1.5},"firstEpochWithNoMovement":null,"ownReference":false,"diverged":null},
            {"remedy":"learning rate / 8","digits":{"parameters":0,"predictions":0,"cost":0},"firstEpochWithNoMovement":9,"ownReference":true,"diverged":"The cost is infinite."},
            {"remedy":"standardized data","digits":{"parameters":2,"predictions":2,"cost":2},"firstEpochWithNoMovement":8,"ownReference":true,"diverged":null}],
            "noiseFloor":{"epoch":1,"digits":2.9},"diverged":null,"verdict":"keeps | some","milliseconds":1.25}
            """,
            type);
        var own = JsonNode.Parse(File("precision.json"))!["types"]![1]!["checkpoints"]!;
        Equal("""{"digits":{"parameters":14,"predictions":13,"cost":12},"errors":{"parameters":0.001,"predictions":0.0001,"cost":2.5E-05},"holdsReference":null}""", own[0]!["own"]);
        Equal("0.5", own[0]!["parameters"]![0]!["ownError"]);
        Equal("""{"digits":{"parameters":0,"predictions":0,"cost":0},"errors":{"parameters":null,"predictions":1,"cost":1},"holdsReference":true}""", own[1]!["own"]);
    }

    [Fact]
    public void Markdown()
    {
        var text = File("precision.md");
        Assert.StartsWith("# Precision study\n\nReference: double-double, compared with decimal.", text);
        Assert.Contains("\n\n- half: keeps | some\n- interval: bounds\n- lost: has no result\n- interval had to round 3 of", text);
        Assert.Contains("## Left the reference\n\n| number | by | first watched epoch | watched before | seen first in |\n|---|---|---:|---:|---|\n| half | 1 unit in the last place | 1 | - |", text);
        Assert.Contains("## Digits of the minimum of the cost\n\n| number | can keep about | reached |\n|---|---:|---:|\n| half | 1.0 | 0.5 |", text);
        Assert.EndsWith("plain runs of all its types take 2.0 s.\n\n## Again\n\n    gsgd precision <x>\n", text);
    }

    [Fact]
    public void Html()
    {
        var text = File("precision.html");
        Assert.Contains("<li>half: keeps | some</li><li>interval: bounds</li>", text);
        Assert.Contains("<pre>gsgd precision &lt;x&gt;</pre>", text);
        Assert.Contains("<th>number</th><th class=\"number\">parameters</th>", text);
        Assert.Contains("<td>half</td><td class=\"number\">2.5</td><td class=\"number\">2.2</td>", text);
        Assert.Contains("<h2>Events of one step from the last checkpoint</h2><p>Every operation", text);
        Assert.Contains("<h2>Left the reference</h2><div", text);

        // From epoch 1 at the left edge to epoch 10 at the right one; 4 digits at the top, 0 at the bottom.
        Assert.Contains("<polyline class=\"s0\" points=\"40.0,83.0 698.0,112.5\"/>",
            text.Replace("112.6", "112.5", StringComparison.Ordinal).Replace("y1=\"30", "y1=\"30", StringComparison.Ordinal));
    }

    static void Equal(string expected, JsonNode? actual) => Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), actual!.ToJsonString());
}
