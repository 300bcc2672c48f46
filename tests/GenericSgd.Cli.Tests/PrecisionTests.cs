using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>The precision study and the gradient check as a user reads them.</summary>
public sealed class PrecisionTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Fact]
    public void TheChapterInOneCommand()
    {
        var report = _folder.At("report");
        var json = Gsgd.Done(["precision", "--report", report, "--json", "-"], "--numbers half,float,double --epochs 100 --digits 5 --remedies").Json;
        Assert.Equal("precision", json.GetProperty("command").GetString());
        Assert.Equal("double-double", json.GetProperty("reference").GetString());
        Assert.InRange(json.GetProperty("referenceDigits").GetProperty("parameters").GetDouble(), 24, 31);
        var types = json.GetProperty("types");
        Assert.Equal(3, types.GetArrayLength());
        foreach (var type in types.EnumerateArray())
        {
            Assert.All(new[] { "digits", "checkpoints", "leftReferenceAt", "stagnation", "events", "verdict", "milliseconds" }, key =>
                Assert.True(type.TryGetProperty(key, out _), key));
            Assert.Equal(100, type.GetProperty("checkpoints").EnumerateArray().Last().GetProperty("epoch").GetInt32());
            Assert.Equal(5, type.GetProperty("remedies").GetArrayLength());
            Assert.Contains(type.GetProperty("events").EnumerateArray(), one =>
                one.GetProperty("place").GetString() == "the gradient of layer 0 (Dense)" && one.GetProperty("operations").GetInt64() > 0);
            Assert.True(type.GetProperty("milliseconds").GetDouble() > 0);
        }

        Assert.True(json.GetProperty("milliseconds").GetDouble() > 0);
        Assert.Equal("float", json.GetProperty("cheapest").GetString());
        Assert.Equal([16, 32, 64], types.EnumerateArray().Select(type => type.GetProperty("bits").GetInt32()));
        Assert.InRange(json.GetProperty("minimum").GetProperty("condition").GetDouble(), 10, 1000);
        Assert.All(new[] { "html", "md", "csv", "json", "remedies.csv", "minimum.csv" }, kind =>
            Assert.True(File.Exists(Path.Combine(report, $"precision.{kind}"))));
    }

    [Theory]
    [InlineData("--numbers half,quarter", "quarter")]
    [InlineData("--numbers half:sorted", "sorted")]
    [InlineData("--numbers stochastic-quarter", "stochastic-quarter")]
    [InlineData("--digits 0", "--digits")]
    [InlineData("--cancellation-digits 0", "--cancellation-digits")]
    [InlineData("--reference quad", "--reference")]
    [InlineData("--remedies prayer", "compensated, stochastic, master, standardize, rate")]
    public void ABadFlag(string flags, string named) => Assert.Contains(named, Gsgd.Run(["precision", .. Gsgd.Words(flags)]).Expect(2).Error);

    [Fact]
    public void TypesThatKnowTheirError()
    {
        var report = _folder.At("own");
        var result = Gsgd.Done(["precision", "--report", report, "--json", "-"], "--numbers stochastic-double,interval-double,double:plain --epochs 50");
        var types = result.Json.GetProperty("types").EnumerateArray().ToDictionary(type => type.GetProperty("number").GetString()!, type =>
            type.GetProperty("checkpoints").EnumerateArray().Last());
        var (samples, bounds) = (types["stochastic-double"].GetProperty("own"), types["interval-double"].GetProperty("own"));
        Assert.InRange(samples.GetProperty("digits").GetProperty("parameters").GetDouble(), 12, 16);
        Assert.True(bounds.GetProperty("holdsReference").GetBoolean());
        Assert.True(bounds.GetProperty("errors").GetProperty("parameters").GetDouble() > 0);
        Assert.Equal(JsonValueKind.Null, types["double:plain"].GetProperty("own").ValueKind);
        Assert.Contains("without the reference", File.ReadAllText(Path.Combine(report, "precision.md")));
        Assert.Contains("without the reference", File.ReadAllText(Path.Combine(report, "precision.html")));
        Assert.EndsWith("own_error", File.ReadLines(Path.Combine(report, "precision.csv")).First());
    }

    [Fact]
    public void AReferenceThatDiverges()
    {
        var error = Gsgd.Run(Gsgd.Words("precision --numbers double --learning-rate 0.05 --epochs 20000")).Expect(1).Error;
        Assert.Contains("The reference, double-double, has no result. Training diverged in epoch", error);
        Assert.DoesNotContain("wider range", error);
    }

    [Fact]
    public void TheGradientOfTheChapterIsRight()
    {
        var json = Gsgd.Done(["check", "--number", "double", "--json", "-"]).Json;
        Assert.True(json.GetProperty("passed").GetBoolean());
        Assert.Equal(2, json.GetProperty("parameters").GetArrayLength());
    }

    public void Dispose() => _folder.Dispose();
}
