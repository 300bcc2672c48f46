using System.Text.Json;

namespace GenericSgd.Cli.Tests;

public sealed class DemoTests(DemoRun demo) : IClassFixture<DemoRun>
{
    JsonElement Json => demo.Result.Expect(0).Json;

    [Fact]
    public void JsonIsAsDescribed()
    {
        Assert.Equal(["command", "runs", "steps", "files"], Names(Json));
        Assert.Equal("demo", Json.GetProperty("command").GetString());
        Assert.Equal(["half", "float", "double", "decimal"],
            Json.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("number").GetString()).Order(Order));
        foreach (var run in Json.GetProperty("runs").EnumerateArray())
        {
            Assert.Equal(["number", "epochs", "weight", "bias", "cost", "fingerprint", "milliseconds"], Names(run));
            Assert.Equal(1000, run.GetProperty("epochs").GetInt32());
            Assert.True(run.GetProperty("milliseconds").GetDouble() > 0);
            Assert.Matches("^[0-9a-f]{64}$", run.GetProperty("fingerprint").GetString());
        }

        foreach (var step in Json.GetProperty("steps").EnumerateArray())
        {
            Assert.Equal(["learningRate", "weight", "bias", "cost"], Names(step));
            Assert.All(step.EnumerateObject(), property => Assert.Equal(JsonValueKind.String, property.Value.ValueKind));
        }
    }

    // Decimal: the run from the same start in 60 digits; the start is the exact value of the double 0.017640523459676642.
    [Theory]
    [InlineData("double", "10.010358892022868", "19.942038007158082", 14, "0.0009885003413084448", 11)]
    [InlineData("decimal", "10.0103588920228657839796876523", "19.9420380071580977579305992172", 24, "0.0009885003413078754320433122", 20)]
    [InlineData("float", "10.010359", "19.94204", 6, "0.000988457", 3)]
    public void TheChapterComesOut(string number, string weight, string bias, int digits, string cost, int digitsOfCost)
    {
        var run = Json.GetProperty("runs").EnumerateArray().Single(run => run.GetProperty("number").GetString() == number);
        Digits.Agree(weight, run.GetProperty("weight").GetString()!, digits);
        Digits.Agree(bias, run.GetProperty("bias").GetString()!, digits);
        Digits.Agree(cost, run.GetProperty("cost").GetString()!, digitsOfCost);
    }

    [Theory]
    [InlineData(0, "1", "612.55127013", "119.85887581", "8720874.619018847")]
    [InlineData(1, "0.1", "61.27100348", "11.98588758", "56361.31807188052")]
    [InlineData(2, "0.01", "6.14297682", "1.19858876", "1270.8364603819844")]
    public void OneStepIsThatOfTheChapter(int index, string learningRate, string weight, string bias, string cost)
    {
        var step = Json.GetProperty("steps")[index];
        Assert.Equal(learningRate, step.GetProperty("learningRate").GetString());
        Digits.Agree(weight, step.GetProperty("weight").GetString()!, 8);
        Digits.Agree(bias, step.GetProperty("bias").GetString()!, 8);
        Digits.Agree(cost, step.GetProperty("cost").GetString()!, 14);
    }

    [Fact]
    public void ThePicturesAreThere()
    {
        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        foreach (var name in new[] { "history.png", "weight.png", "bias.png", "cost.png" })
            Assert.Equal(png, File.ReadAllBytes(Path.Combine(demo.Plots, name)).AsSpan(0, 8));

        string[] files = [.. Json.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];
        Assert.All(files, file => Assert.True(File.Exists(file), file));
        Assert.Equal(Directory.GetFiles(demo.Plots).Order(), files.Order());
    }

    [Fact]
    public void HumanTextGoesToStandardError()
    {
        Assert.Equal(JsonValueKind.Object, Json.ValueKind);
        Assert.Contains("10.010358892022868", demo.Result.Error);
        Assert.Contains("random search", demo.Result.Error);
        Assert.Contains("history.png", demo.Result.Error);
    }

    static readonly Comparer<string?> Order = Comparer<string?>.Create((a, b) => Array.IndexOf(Gsgd.Numbers, a).CompareTo(Array.IndexOf(Gsgd.Numbers, b)));

    static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);
}
