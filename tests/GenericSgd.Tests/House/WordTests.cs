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

    /// <summary>Who reads a name finds one type. Those of xunit 2 and 3 are siblings of the same source: no project sees both.</summary>
    [Fact]
    public void NoTypeNameStandsTwice() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            let text = File.ReadAllText(file)
            from Match type in Type().Matches(text)
            let scope = type.Groups[1].Length == 0 ? Namespace().Match(text).Groups[1].Value.Replace("Xunit3", "Xunit.Skipping") : Repository.Name(file)
            group scope by type.Groups[2].Value into found
            let scopes = found.Distinct()
            where scopes.Count() > 1
            select $"{found.Key}: {string.Join(", ", scopes)}");

    [GeneratedRegex("""
        "[^"]*--[a-z]{2}[^"]*"
        """)]
    private static partial Regex Flag();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^( *)(?:(?:public|internal|protected|sealed|static|abstract|readonly|partial|ref|file|unsafe|private) )*"
        + @"(?:class|record struct|record class|record|struct|interface|enum) ([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex Type();

    [GeneratedRegex(@"[(,] ?CancellationToken ([a-z]\w*)")]
    private static partial Regex Token();
}
