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
        string[] outputs = ["--model", Path.Combine(_folder.Out, "model"), "--predictions", Path.Combine(_folder.Out, "predictions"), "--plots",
            Path.Combine(_folder.Out, "plots")];
        var result = Gsgd.Run(
            ["train", data, "--target", "charge", "--json", json, .. outputs,
                .. Gsgd.Words($"{Tables.ChapterStart} --learning-rate 0.05 --epochs 5000 --number {number}")]).Expect(1);

        Assert.Contains("diverged", result.Error);
        Assert.Contains("0.0427", result.Error);
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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AFirstRowThatHappensToFitIsNoDivergence(int seed)
    {
        var data = _folder.Write("fits.csv", "x,y\n0,1e-05\n1,100\n2,200\n3,300\n4,400\n");
        var trained = Gsgd.Train(data, "y", $"--batch 1 --epochs 500 --learning-rate 0.01 --initializer zeros --seed {seed}");
        Assert.InRange(Digits.Parse(trained.GetProperty("metrics").GetProperty("R2").GetString()!), 0.999999m, 1);
    }

    [Fact]
    public void ManyRowsOfZeroAreNoDivergence()
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => i % 10 < 9 ? $"0.000{i % 5},0,0\n" : $"{i / 10}.5,1,{300 * (i / 10) + 500}\n"));
        var data = _folder.Write("zeros.csv", "x,flag,y\n" + rows);
        Assert.False(Gsgd.Train(data, "y", "--batch 1 --epochs 50 --learning-rate 0.01 --seed 0").GetProperty("diverged").GetBoolean());
    }

    [Fact]
    public void APlateauBelowZeroReducesTheRate()
    {
        var data = _folder.Write("counts.csv", Tables.Counts);
        string Fingerprint(string schedule) =>
            Gsgd.Train(data, "y", $"--cost poisson --epochs 5000 --learning-rate 0.02 --schedule {schedule}").GetProperty("fingerprint").GetString()!;
        Assert.NotEqual(Fingerprint("constant"), Fingerprint("reduce-on-plateau:0.1:5"));
    }

    [Theory]
    [InlineData("--batch 1")]
    [InlineData("--batch 4")]
    [InlineData("")]
    public void StandardizingIsNamedFirstAndTheLimitConverges(string batch)
    {
        var data = _folder.Write("raw.csv", Tables.Raw);
        var error = Gsgd.Run(["train", data, "--target", "y", .. Gsgd.Words($"--epochs 50 {batch}")]).Expect(1).Error;
        Assert.Matches("Take --standardize, which allows learning rates below ([^ ]+)\\. As they are: .* with a learning rate below ([^ :]+)", error);
        Assert.DoesNotContain("Standardizer", error);
        var numbers = System.Text.RegularExpressions.Regex.Matches(error, "below ([0-9.E+-]+[0-9])").Select(match =>
            double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        foreach (var (flags, rate) in new[] { ("--standardize", numbers[0]), ("", numbers[1]) })
        {
            var trained = Gsgd.Train(data, "y", FormattableString.Invariant($"--epochs 50 {batch} {flags} --learning-rate {0.9 * rate}"));
            Assert.False(trained.GetProperty("diverged").GetBoolean());
            if (flags.Length > 0)
                Assert.True(Digits.Parse(trained.GetProperty("metrics").GetProperty("R2").GetString()!) > 0.8m);
        }
    }

    [Fact]
    public void WhereItIsOnStandardizingIsNotNamed()
    {
        var data = _folder.Write("raw.csv", Tables.Raw);
        var error = Gsgd.Run(["train", data, "--target", "y", .. Gsgd.Words("--epochs 500 --standardize --learning-rate 3")]).Expect(1).Error;
        Assert.DoesNotContain("tandardize", error);
        Assert.Contains("This cost surely converges with a learning rate below", error);
    }

    [Theory]
    [InlineData("half", "1e-8", "The learning rate 1E-08 is 0 in half, whose smallest step is 6E-08")]
    [InlineData("decimal", "1e300", "The learning rate 1E+300 is beyond the range of decimal")]
    public void ARateThatTheTypeDoesNotHoldIsRefused(string number, string rate, string message)
    {
        var data = _folder.Write("chapter.csv", Tables.Chapter);
        Assert.Contains(message, Gsgd.Run("train", data, "--target", "charge", "--number", number, "--learning-rate", rate).Expect(2).Error);
    }

    [Fact]
    public void AModelWorseThanTheMeanSaysSo()
    {
        var data = _folder.Write("chapter.csv", Tables.Chapter);
        var output = Gsgd.Done(["train", data, "--target", "charge"], "--learning-rate 1e-6 --epochs 5").Output;
        Assert.Contains("worse than to predict the mean of charge for every row. Take --standardize", output);
        Assert.DoesNotContain("worse than", Gsgd.Done(["train", data, "--target", "charge"], "--epochs 500").Output);
    }

    [Fact]
    public void ABiasOfStandardizedDataIsNotDead()
    {
        var data = _folder.Write("two.csv", "x,y\n-1,-1\n1,1\n");
        Assert.DoesNotContain("never moved", Gsgd.Done(["train", data, "--target", "y"], "--standardize --epochs 20").Output);
    }

    public void Dispose() => _folder.Dispose();
}
