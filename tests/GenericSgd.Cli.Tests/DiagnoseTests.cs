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
        Assert.Contains("0.0427", result.Output);
        Assert.Contains("diverged", result.Error);
    }

    [Fact]
    public void ACostBelowZeroIsTestedOverAllRates()
    {
        var data = _folder.Write("counts.csv", Tables.Counts);
        var result = Gsgd.Done(["diagnose", data, "--target", "y", "--json", "-", "--plots", _folder.At("plots")],
            "--cost poisson --epochs 300 --learning-rate 0.02");
        Assert.Equal(100, result.Json.GetProperty("rangeTest").GetArrayLength());
        Assert.InRange(result.Json.GetProperty("suggestedRate").GetDouble(), 0.01, 0.1);
    }

    [Fact]
    public void ARunThatBlewUpDoesNotCrawl()
    {
        var result = Gsgd.Run(["diagnose", _folder.Write("raw.csv", Tables.Raw), "--target", "y", .. Gsgd.Words("--epochs 50 --batch 1")]).Expect(1);
        Assert.DoesNotContain("crawls", result.Output);
        Assert.DoesNotContain("overshoots", result.Output);
        Assert.Contains("The run diverged: the learning rate 0.01 is too high.", result.Output);
        Assert.Contains("--standardize", result.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--batch 4")]
    public void OfStandardizedDataNothingIsSaidOfStandardizing(string batch)
    {
        var result = Gsgd.Done(["diagnose", _folder.Write("raw.csv", Tables.Raw), "--target", "y", "--json", "-"], $"--epochs 60 --standardize {batch}");
        Assert.DoesNotContain("standardize", result.Error);
        var bias = result.Json.GetProperty("parameters").EnumerateArray().Last();
        Assert.False(bias.GetProperty("rateTooHigh").GetBoolean());
        Assert.DoesNotContain(bias.GetProperty("course").GetString(), (string[])["overshoots", "oscillates", "crawls"]);
        Assert.True(result.Json.GetProperty("suggestedRate").GetDouble() < result.Json.GetProperty("largestStableRate").GetDouble());
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
