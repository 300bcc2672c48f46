namespace GenericSgd.Cli.Tests;

/// <summary>What is too large is said with its size, before the work: never an abort, and no advice about other things.</summary>
public sealed class MemoryTests : Refusals
{
    string Chapter => Folder.Write("chapter.csv", Tables.Chapter);

    string Rows(int count) => Folder.Write("rows.csv", "x,y\n" + string.Concat(Enumerable.Repeat("1,2\n", count)));

    [Theory]
    [InlineData("dense:65536,relu,dense:1", "4295032832", "smaller batches")]
    [InlineData("dense:40000,relu,dense:1", "2621480000", "smaller batches")]
    public void ABatch(string layers, params string[] words) =>
        TrainingIsRefused(Rows(65537), $"--target y --number float --epochs 1 --layers {layers}", words);

    [Theory]
    [InlineData("--layers dense:2000000000,dense:1", "4000000000 numbers", "narrower")]
    [InlineData("--layers dense:400000000,dense:1", "3600000000 numbers", "narrower")]
    [InlineData("--epochs 2147483647", "2147483648 numbers", "fewer epochs")]
    [InlineData("--threads 2147483647", "--threads", "1024")]
    [InlineData("--threads 0", "--threads", "1024")]
    public void Sizes(string flags, params string[] words) => TrainingIsRefused(Chapter, "--target charge " + flags, words);

    [Theory]
    [InlineData("--layers dense:200000000,dense:1", "GB")]
    [InlineData("--layers dense:12000000,dense:1 --optimizer adam", "MB")]
    public void MoreThanTheMachineHas(string flags, string unit)
    {
        using var command = new RunningCommand(["train", Chapter, "--target", "charge", "--epochs", "1", .. flags.Split(' ')], heapBytes: 256L << 20);
        var result = command.Finish().Expect(ExitCode.BadInput);
        Assert.Contains($" {unit}", result.Error);
        Assert.Contains("memory", result.Error);
        Assert.DoesNotContain("   at ", result.Error);
        Assert.DoesNotContain("--standardize", result.Error);
    }
}
