using System.Diagnostics;
using System.Globalization;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Tests;

/// <summary>A training that is killed goes on from its checkpoint and ends in the fingerprint of the unbroken run.</summary>
public sealed class ResumeTests : IDisposable
{
    const string Flags = "--layers dense:8,tanh,dropout:0.2,dense:1 --optimizer adam --learning-rate 0.01 --batch 50 --validation 0.2 --standardize --seed 3";

    readonly TemporaryFolder _folder = new();

    [Fact]
    public void AfterFiveKills() => KillAndResume(kills: 5, "double", epochs: 100);

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("double", 150)]
    [InlineData("decimal", 20)]
    public void AfterAHundredKills(string number, int epochs) => KillAndResume(kills: 100, number, epochs);

    /// <summary>Each kill is of a new run, at a random moment between its start and its end; some hit before the first checkpoint and some while one is
    /// written.</summary>
    void KillAndResume(int kills, string number, int epochs)
    {
        var data = _folder.Write("data.csv", Tables.Long(300));
        string[] train = ["train", data, "--target", "y", "--json", "-", .. Gsgd.Words($"{Flags} --number {number} --epochs {epochs}")];
        var unbroken = Fingerprint(Gsgd.Done(train));
        var watch = Stopwatch.StartNew();
        using (var process = new RunningCommand([.. train, "--checkpoint", _folder.At("whole.checkpoint"), "--checkpoint-every", "1"]))
            Assert.Equal(unbroken, Fingerprint(process.Finish().Expect(0)));
        var whole = watch.Elapsed;

        var random = new Random(1);
        var resumed = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var checkpoint = _folder.At($"{kill}.checkpoint");
            string[] withCheckpoint = [.. train, "--checkpoint", checkpoint, "--checkpoint-every", "1"];
            KilledAfter(withCheckpoint, whole * random.NextDouble());
            if (File.Exists(checkpoint))
                resumed++;
            var result = File.Exists(checkpoint) ? Gsgd.Done(["resume", checkpoint, "--json", "-"]) : Gsgd.Done(withCheckpoint);
            Assert.Equal(unbroken, Fingerprint(result));
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(data)!, ".*.tmp"));
        Assert.True(resumed > kills / 10, $"Only {resumed} of {kills} kills came after the first checkpoint.");
    }

    [Fact]
    public void WhatAKilledRunLeftBesideTheCheckpointIsRemoved()
    {
        var (data, checkpoint) = (_folder.Write("data.csv", Tables.Fractions), _folder.At("run.checkpoint"));
        var (left, model) = (Leftover("run.checkpoint"), Leftover("model"));
        string[] others = [_folder.Write(".run.checkpoint.backup.tmp", "mine"), Leftover("run.checkpoint.2"), _folder.Write(".notes.2026.tmp", "mine")];
        Gsgd.Done(["train", data, "--target", "y", "--checkpoint", checkpoint, "--model", _folder.At("model")], "--epochs 5 --learning-rate 0.1");
        Assert.False(File.Exists(left) || File.Exists(model), "a leftover is there");
        Leftover("run.checkpoint");
        Gsgd.Done(["resume", checkpoint]);
        Gsgd.Done(["train", data, "--target", "y", "--checkpoint", _folder.At("*")], "--epochs 5 --learning-rate 0.1");
        Assert.Equal(others.Order(), Directory.GetFiles(Path.GetDirectoryName(data)!, ".*.tmp").Order());
    }

    string Leftover(string name) => _folder.Write($".{name}.{Guid.NewGuid():N}.tmp", "half");

    [Fact]
    public void AFinishedRunResumesToItself()
    {
        var (data, checkpoint) = (_folder.Write("data.csv", Tables.Fractions), _folder.At("run.checkpoint"));
        var trained = Gsgd.Done(["train", data, "--target", "y", "--json", "-", "--checkpoint", checkpoint],
            "--epochs 20 --learning-rate 0.1 --early-stopping 30");
        var moved = _folder.At("moved.csv");
        File.Move(data, moved);
        var model = _folder.At("model.safetensors");
        var resumed = Gsgd.Done(["resume", checkpoint, "--data", moved, "--model", model, "--json", "-"]);
        Assert.Equal(Fingerprint(trained), Fingerprint(resumed));
        Assert.Equal(trained.Json.GetProperty("cost").GetString(), resumed.Json.GetProperty("cost").GetString());
        Assert.Equal(Fingerprint(trained), ModelFile.ReadInfo(model).Fingerprint);
    }

    [Fact]
    public void OtherDataAreRefused()
    {
        var (data, checkpoint) = (_folder.Write("data.csv", Tables.Fractions), _folder.At("run.checkpoint"));
        Gsgd.Done(["train", data, "--target", "y", "--checkpoint", checkpoint], "--epochs 20 --learning-rate 0.1");
        var before = File.ReadAllBytes(checkpoint);
        File.AppendAllText(data, "0.1,0.2,0.3\n");
        Assert.Contains("not the rows", Gsgd.Run("resume", checkpoint).Expect(2).Error);
        Assert.Equal(before, File.ReadAllBytes(checkpoint));
    }

    [Fact]
    public void AChangedValidationRowIsSeen()
    {
        var (data, checkpoint) = (_folder.Write("data.csv", Tables.Long(40)), _folder.At("run.checkpoint"));
        Gsgd.Done(["train", data, "--target", "y", "--checkpoint", checkpoint], "--epochs 5 --learning-rate 0.001 --validation 0.5");
        var lines = File.ReadAllLines(data);
        for (var line = 1; line < lines.Length; line++)
        {
            File.WriteAllLines(data, [.. lines[..line], lines[line] + "1", .. lines[(line + 1)..]]);
            if (line % 8 == 1)
                Assert.Contains("not the rows", Gsgd.Run("resume", checkpoint).Expect(2).Error);
        }
    }

    [Fact]
    public void WhatIsNoCheckpointIsRefused()
    {
        Assert.Contains("no-such", Gsgd.Run("resume", _folder.At("no-such")).Expect(2).Error);
        Assert.Contains("header", Gsgd.Run("resume", _folder.Write("text", "this is no checkpoint at all")).Expect(2).Error);
    }

    [Theory]
    [InlineData("--checkpoint-every 5", "--checkpoint")]
    [InlineData("--checkpoint c --checkpoint-every 5x", "5x")]
    [InlineData("--checkpoint c --checkpoint-every 0", "'0'")]
    [InlineData("--early-stopping 0", "--early-stopping")]
    public void BadFlags(string flags, string word) =>
        Assert.Contains(word, Gsgd.Run(["train", _folder.Write("data.csv", Tables.Fractions), "--target", "y", .. Gsgd.Words(flags)]).Expect(2).Error);

    [Fact]
    public void EarlyStoppingSaysSo()
    {
        var data = _folder.Write("data.csv", Tables.Long(60));
        var result = Gsgd.Done(["train", data, "--target", "y", "--json", "-"],
            "--epochs 100000 --standardize --learning-rate 0.1 --validation 0.2 --early-stopping 5");
        Assert.Contains("Stopped early", result.Error);
        Assert.InRange(result.Json.GetProperty("epochs").GetInt32(), 5, 99_999);
        Assert.Equal(result.Json.GetProperty("epochs").GetInt32() - 5, result.Json.GetProperty("bestEpoch").GetInt32());
    }

    static void KilledAfter(string[] arguments, TimeSpan time)
    {
        using var running = new RunningCommand(arguments);
        Thread.Sleep(time);
        using var kill = Process.Start("kill", ["-9", running.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        running.Finish();
    }

    static string? Fingerprint(CommandResult result) => result.Json.GetProperty("fingerprint").GetString();

    public void Dispose() => _folder.Dispose();
}
