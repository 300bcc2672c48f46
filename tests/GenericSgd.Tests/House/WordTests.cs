using System.Text.RegularExpressions;

namespace GenericSgd.Tests.House;

/// <summary>Each speaks its own language: the libraries of members, the command of flags.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void NoLibrarySpeaksOfFlags() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            where !Repository.Name(file).StartsWith("src/GenericSgd.Cli/", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where Flag().IsMatch(line)
            select $"{Repository.Name(file)}: {line.Trim()}");

    [Fact]
    public void ACancellationTokenIsCalledSo() =>
        Assert.Empty(
            from folder in (string[])["src", "analyzers", "benchmarks"]
            from file in Repository.Sources(folder)
            from Match token in Token().Matches(File.ReadAllText(file))
            where token.Groups[1].Value != "cancellationToken"
            select $"{Repository.Name(file)}: {token.Value}");

    [GeneratedRegex("""
        "[^"]*--[a-z]{2}[^"]*"
        """)]
    private static partial Regex Flag();

    [GeneratedRegex(@"[(,] ?CancellationToken ([a-z]\w*)")]
    private static partial Regex Token();
}
