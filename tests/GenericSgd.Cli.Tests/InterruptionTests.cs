using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>A training that would take hours is asked to stop.</summary>
public sealed class InterruptionTests : IDisposable
{
    const int Epochs = 2_000_000;
    const int Cancelled = 130;

    readonly TemporaryFolder _folder = new();

    [SkippableTheory]
    [InlineData("INT", 2)]
    [InlineData("TERM", 15)]
    [InlineData("HUP", 1)]
    public void WhatWasReachedIsSaved(string signal, int number)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Skip.If(IsIgnored(number), $"SIG{signal} is ignored here, and a child inherits that.");
        var data = _folder.Write("long.csv", Tables.Long(500));
        var (model, json) = (_folder.At("model.safetensors"), _folder.At("result.json"));

        using var training = new RunningCommand(
            ["train", data, "--target", "y", "--model", model, "--json", json,
                .. Gsgd.Words($"--number decimal --layers dense:16,tanh,dense:1 --epochs {Epochs}")]);
        training.WaitForWork(TimeSpan.FromSeconds(1.5));
        using (var kill = Process.Start("kill", [$"-{signal}", training.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        var result = training.Finish().Expect(Cancelled);

        Assert.Contains("Cancelled", result.Output);
        var written = JsonDocument.Parse(File.ReadAllText(json)).RootElement;
        Assert.InRange(written.GetProperty("epochs").GetInt32(), 1, Epochs - 1);
        Assert.False(written.GetProperty("diverged").GetBoolean());

        var predictions = Tables.LastColumn(Gsgd.Done(["predict", model, data]).Output);
        Assert.Equal(500, predictions.Length);
        Assert.All(predictions, prediction => Digits.Parse(prediction));
    }

    [SkippableFact]
    public void AStudyLeavesNothingHalfWritten()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such signals.");
        Skip.If(IsIgnored(2), "SIGINT is ignored here, and a child inherits that.");
        var (report, json) = (_folder.At("report"), _folder.At("study.json"));
        using var study = new RunningCommand(["precision", "--report", report, "--json", json, .. Gsgd.Words($"--numbers half,decimal --epochs {Epochs}")]);
        study.WaitForWork(TimeSpan.FromSeconds(1.5));
        using (var kill = Process.Start("kill", ["-INT", study.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.Equal("Cancelled.", study.Finish().Expect(Cancelled).Error.Trim());
        Assert.False(Directory.Exists(report), "there is a folder of a report");
        Assert.False(File.Exists(json), "there is a file of results");
    }

    // A shell starts what runs in the background with SIGINT ignored.
    static bool IsIgnored(int signal)
    {
        const string Status = "/proc/self/status";
        if (!File.Exists(Status))
            return false;
        var ignored = File.ReadLines(Status).Single(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)).Split('\t')[1];
        return (ulong.Parse(ignored, NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) == 1;
    }

    public void Dispose() => _folder.Dispose();
}
