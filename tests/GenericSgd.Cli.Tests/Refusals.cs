namespace GenericSgd.Cli.Tests;

/// <summary>What every refusal has in common: exit code 2, words that help on standard error, and no file.</summary>
public abstract class Refusals : IDisposable
{
    internal TemporaryFolder Folder { get; } = new();

    internal string Out(string name) => Path.Combine(Folder.Out, name);

    /// <summary>Trains with every output asked for.</summary>
    internal void TrainingIsRefused(string data, string flags, params string[] words) => TrainingIsRefused(data, Gsgd.Words(flags), words);

    internal void TrainingIsRefused(string data, string[] flags, params string[] words) => IsRefused(
        [
            "train", data, "--model", Out("model.safetensors"), "--json", Out("result.json"),
            "--predictions", Out("predictions.csv"), "--plots", Path.Combine(Folder.Out, "plots"), .. flags,
        ],
        words);

    internal void IsRefused(IEnumerable<string> arguments, params string[] words)
    {
        var result = Gsgd.Run(arguments).Expect(2);
        Assert.All(words, word => Assert.Contains(word, result.Error));
        Assert.DoesNotContain("   at ", result.Error);
        Assert.DoesNotContain("(Parameter '", result.Error);
        Assert.Equal("", result.Output);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder.Out));
    }

    public void Dispose() => Folder.Dispose();
}
