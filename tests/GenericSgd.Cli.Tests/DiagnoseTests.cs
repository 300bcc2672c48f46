namespace GenericSgd.Cli.Tests;

/// <summary>The diagnosis as a user reads it.</summary>
public sealed class DiagnoseTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("double")]
    [InlineData("decimal")]
    public void TheChapterIsToldAsTheChapterTellsIt(string number)
    {
        var plots = _folder.At("plots");
        var result = Gsgd.Done(["diagnose", "--number", number, "--plots", plots, "--json", "-"]);
        Assert.Contains("One learning rate, 0.01, for all: too high for layers.0.weights[hours], too low for layers.0.biases.", result.Error);
        Assert.Contains("overshoots: 12.96 in epoch 10", result.Error);
        Assert.Contains("With --standardize it would be 1.", result.Error);
        Assert.Equal(0.042769, result.Json.GetProperty("largestStableRate").GetDouble(), 1e-6);
        Assert.Equal("crawls", result.Json.GetProperty("parameters")[1].GetProperty("course").GetString());
        Assert.All(new[] { "courses.png", "rates.png" }, name => Assert.True(new FileInfo(Path.Combine(plots, name)).Length > 10_000));
    }

    [Fact]
    public void ARunThatDivergesIsDiagnosedToo()
    {
        var result = Gsgd.Run("diagnose", "--learning-rate", "0.05").Expect(1);
        Assert.Contains("runs away", result.Output);
        Assert.Contains("0.0428", result.Output);
        Assert.Contains("diverged", result.Error);
    }

    [Fact]
    public void DataOfOnesOwn()
    {
        var data = _folder.Write("data.csv", Tables.Fractions);
        var json = Gsgd.Done(["diagnose", data, "--target", "y", "--json", "-"], "--layers dense:3,tanh,dense:1 --epochs 50 --learning-rate 0.1").Json;
        Assert.Equal(13, json.GetProperty("parameters").GetArrayLength());
    }

    [Fact]
    public void AFileNeedsATarget() => Assert.Contains("--target", Gsgd.Run("diagnose", _folder.Write("data.csv", Tables.Fractions)).Expect(2).Error);

    public void Dispose() => _folder.Dispose();
}
