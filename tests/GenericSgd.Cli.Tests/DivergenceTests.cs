using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>The chapter at a learning rate above the largest that can converge, 0.042769.</summary>
public sealed class DivergenceTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("half")]
    [InlineData("bfloat16")]
    [InlineData("float")]
    [InlineData("double")]
    [InlineData("decimal")]
    [InlineData("double-double")]
    public void ExitCodeOneAndTheLimit(string number)
    {
        var data = _folder.Write("chapter.csv", Tables.Chapter);
        var json = _folder.At("result.json");
        string[] outputs = ["--model", Path.Combine(_folder.Out, "model"), "--predictions", Path.Combine(_folder.Out, "predictions"), "--plots", Path.Combine(_folder.Out, "plots")];
        var result = Gsgd.Run(
            ["train", data, "--target", "charge", "--json", json, .. outputs, .. Gsgd.Words($"{Tables.ChapterStart} --learning-rate 0.05 --epochs 5000 --number {number}")]).Expect(1);

        Assert.Contains("diverged", result.Error);
        Assert.Contains("0.0428", result.Error);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Out));

        var written = JsonDocument.Parse(File.ReadAllText(json)).RootElement;
        Assert.True(written.GetProperty("diverged").GetBoolean());
        Assert.Equal(number, written.GetProperty("number").GetString());
        foreach (var block in written.GetProperty("parameters").EnumerateArray())
            Assert.All(block.GetProperty("values").EnumerateArray(), value => Assert.Matches(@"^-?\d", value.GetString()));
    }

    [Fact]
    public void JustBelowTheLimitItConverges()
    {
        var data = _folder.Write("chapter.csv", Tables.Chapter);
        var trained = Gsgd.Train(data, "charge", Tables.ChapterStart + " --learning-rate 0.0427 --epochs 5000");
        Assert.False(trained.GetProperty("diverged").GetBoolean());
        Assert.InRange(Digits.Parse(trained.GetProperty("cost").GetString()!), 0, 0.001m);
    }

    public void Dispose() => _folder.Dispose();
}
