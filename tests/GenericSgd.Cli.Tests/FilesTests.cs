using System.Diagnostics;

namespace GenericSgd.Cli.Tests;

/// <summary>Files that are long, deep, wide, in the way or not to be trusted.</summary>
public sealed class FilesTests : Refusals
{
    string Fractions => Folder.Write("data.csv", Tables.Fractions);

    [Theory]
    [InlineData("--checkpoint-every", "--checkpoint", "c")]
    [InlineData("--model")]
    [InlineData("--plots")]
    [InlineData("--pipeline")]
    [InlineData("--layers")]
    [InlineData("--learning-rate")]
    [InlineData("--validation")]
    [InlineData("--separator")]
    [InlineData("--comment")]
    [InlineData("--freeze")]
    public void AnEmptyTextForAFlag(string flag, params string[] more) => IsRefused(["train", Fractions, "--target", "y", flag, "", .. more], flag);

    [Theory]
    [InlineData("train", "", "--target", "y")]
    [InlineData("predict", "", "x.csv")]
    [InlineData("resume", "")]
    [InlineData("precision", "--numbers", "")]
    [InlineData("precision", "--report", "")]
    [InlineData("check", "--number", "")]
    [InlineData("diagnose", "--plots", "")]
    public void AnEmptyTextElsewhere(params string[] arguments) => IsRefused(arguments);

    [Fact]
    public void LayersThatAreTooDeep() => IsRefused(
        ["train", Fractions, "--target", "y", "--layers", string.Concat(Enumerable.Repeat("residual(", 10_000)) + "relu" + new string(')', 10_000)],
            "--layers", "at most 64 deep");

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public void SchedulesThatAreTooDeep(int depth) =>
        IsRefused(["train", Fractions, "--target", "y", "--schedule", WarmUps(depth)], "--schedule", "at most 64 deep");

    [Fact]
    public void SchedulesInsideEachOther() => Assert.NotEqual(
        Gsgd.Train(Fractions, "y", "--epochs 3").GetProperty("fingerprint").GetString(),
        Gsgd.Train(Fractions, "y", "--epochs 3", "--schedule", WarmUps(40)).GetProperty("fingerprint").GetString());

    static string WarmUps(int depth) => string.Concat(Enumerable.Repeat("warm-up(", depth)) + "0.01" + string.Concat(Enumerable.Repeat("):1", depth));

    [Fact]
    public void APipelineThatIsTooDeep()
    {
        var deep = "{\"inputs\":2,\"layers\":[" + string.Concat(Enumerable.Repeat("{\"kind\":\"residual\",\"inner\":[", 100_000));
        IsRefused(["train", Fractions, "--target", "y", "--pipeline", Folder.Write("deep.json", deep)], "at most 64 deep");
        deep += "{\"kind\":\"relu\"}" + string.Concat(Enumerable.Repeat("]}", 100_000)) + "]}";
        IsRefused(["train", Fractions, "--target", "y", "--pipeline", Folder.Write("deep.json", deep)], "at most 64 deep");
    }

    [Fact]
    public void AListSettingAsItIsOffered()
    {
        var data = Folder.Write("c06.csv", "\uFEFF\"x\",\"y\"\r\n1,3\r\n2,5\r\n3,7\r\n4,9\r\n");
        string? Fingerprint(string milestones) =>
            Gsgd.Train(data, "y", "--epochs 100", "--schedule", $"multi-step-decay:{milestones}").GetProperty("fingerprint").GetString();
        Assert.Equal(Fingerprint("30/80"), Fingerprint("[30, 80]"));
        Assert.NotEqual(Fingerprint("30/80"), Fingerprint("[5, 6]"));
    }

    [Fact]
    public void RowsThatBeginWithANumberSign()
    {
        var data = Folder.Write("color.csv", "color,x,y\n#ff0000,1,3\n#00ff00,2,5\nblue,3,7\nred,4,9\n#0000ff,5,11\n");
        var model = Folder.At("m");
        Assert.Equal(5, Gsgd.Train(data, "y", "--epochs 5", "--features", "x", "--model", model).GetProperty("rows").GetInt32());
        Assert.Equal(5, Tables.LastColumn(Gsgd.Done(["predict", model, data]).Output).Length);
        Assert.Equal(2, Gsgd.Train(data, "y", "--epochs 5", "--features", "x", "--comment", "#").GetProperty("rows").GetInt32());
        Assert.Equal(2, Tables.LastColumn(Gsgd.Done(["predict", model, data, "--comment", "#"]).Output).Length);
        var header = Folder.Write("header.csv", "#id,x,y\n1,1,3\n2,2,5\n3,3,7\n4,4,9\n");
        Assert.Equal("#id", Gsgd.Train(header, "y", "--epochs 5").GetProperty("features")[0].GetString());
    }

    [Fact]
    public void AFileWithAMillionColumns() => IsRefused(
        ["train", Folder.Write("wide.csv", string.Join(',', Enumerable.Range(0, 1_000_000)) + "\n"), "--target", "y"], "more than 100,000 fields");

    [Fact]
    public void ANameThatIsTooLongIsRefusedBeforeTheWork()
    {
        var longest = Folder.At(new string('m', 255));
        Gsgd.Done(["train", Fractions, "--target", "y", "--model", longest], "--epochs 5");
        Assert.True(File.Exists(longest));
        TrainingIsRefused(Fractions, ["--target", "y", "--checkpoint", Out(new string('m', 256)), "--epochs", "2000000000"], "--checkpoint", "256 bytes");
    }

    [Fact]
    public void ACheckpointOfSomebodyElseWritesNothingOutsideItsFolder()
    {
        var (victim, data) = (Folder.Write("victim.txt", "precious"), Fractions);
        var checkpoint = Path.Combine(Folder.Out, "ck");
        Gsgd.Done(["train", data, "--target", "y", "--checkpoint", checkpoint, "--model", victim], "--epochs 5");
        File.WriteAllText(victim, "precious");
        var refused = Gsgd.Run("resume", checkpoint).Expect(2);
        Assert.Contains("--model: the checkpoint says that this goes to", refused.Error);
        Assert.Equal("precious", File.ReadAllText(victim));
        Gsgd.Done(["resume", checkpoint, "--model", Path.Combine(Folder.Out, "model")]);
        Assert.Equal("precious", File.ReadAllText(victim));
        Assert.True(File.Exists(Path.Combine(Folder.Out, "model")));
        Gsgd.Done(["train", data, "--target", "y", "--checkpoint", checkpoint, "--model", Path.Combine(Folder.Out, "model")], "--epochs 5");
        Gsgd.Done(["resume", checkpoint]);
        Directory.Delete(Folder.Out, recursive: true);
    }

    [SkippableFact]
    public void ACheckpointThatCannotBeWrittenDoesNotLoseTheModel()
    {
        Skip.If(OperatingSystem.IsWindows(), "A folder in use cannot be removed on Windows.");
        var (folder, model) = (Directory.CreateDirectory(Folder.At("disk")).FullName, Folder.At("model"));
        using var training = new RunningCommand(
            ["train", Fractions, "--target", "y", "--checkpoint", Path.Combine(folder, "c"), "--checkpoint-every", "1", "--model", model,
                .. Gsgd.Words("--epochs 5000 --learning-rate 0.01")]);
        while (!File.Exists(Path.Combine(folder, "c")))
            Thread.Sleep(20);
        while (Directory.Exists(folder))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // A file was made in it meanwhile.
            }
        }

        var result = training.Finish().Expect(3);
        Assert.Contains("Training goes on.", result.Error);
        Assert.Contains("--checkpoint:", result.Error.TrimEnd().Split('\n')[^1]);
        Assert.DoesNotContain(".tmp", result.Error);
        Assert.Contains($"Model: {model}", result.Output);
        Gsgd.Done(["predict", model, Fractions]);
    }

    [SkippableTheory]
    [InlineData("train DATA --target y --epochs 5 --model MODEL --json JSON >&-", 3)]
    [InlineData("train DATA --target y --epochs 5 --model MODEL --json - >&-", 3)]
    [InlineData("train DATA --target y --epochs nonsense 2>&-", 2)]
    [InlineData("nonsense >&- 2>&- <&-", 2)]
    [InlineData("train DATA --target y --epochs 5 --model MODEL --json JSON >/dev/full", 3)]
    public void AStandardStreamThatIsClosed(string command, int code)
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no sh.");
        var (model, json) = (Folder.At("m"), Folder.At("j"));
        var words = command.Replace("DATA", Fractions).Replace("MODEL", model).Replace("JSON", json);
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var shell = Process.Start("sh", ["-c", $"exec '{host}' '{typeof(ExitCode).Assembly.Location}' {words}"]);
        Assert.True(shell.WaitForExit(TimeSpan.FromMinutes(2)), "The command does not end.");
        Assert.Equal(code, shell.ExitCode);
        Assert.Equal(code == 3, File.Exists(model));
        if (code == 2)
            return;
        Assert.True(command.Contains("--json -") || File.ReadAllText(json).Contains("fingerprint"), "there is no JSON");
        Assert.Equal(8, Tables.LastColumn(Gsgd.Done(["predict", model, Fractions]).Output).Length);
    }
}
