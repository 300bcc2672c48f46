using System.Text.RegularExpressions;
using GenericSgd.Tests.House;

namespace GenericSgd.Tests.Readme;

/// <summary>The pages show code that is compiled and run. To write the blocks anew from the examples: <c>WRITE_README=1 dotnet test</c>.</summary>
public partial class ReadmeTests
{
    static string Readme => Path.Combine(Repository.Root, "README.md");

    public static TheoryData<string, string> Pages => new()
    {
        { "README.md", "tests/GenericSgd.Tests/Readme/ReadmeExamples.cs" },
        { "src/GenericSgd/README.md", "tests/GenericSgd.Tests/Readme/ConceptExamples.cs" },
        { "src/GenericSgd.Numbers/README.md", "tests/GenericSgd.Numbers.Tests/Readme/PageExamples.cs" },
        { "src/GenericSgd.Readers/README.md", "tests/GenericSgd.Readers.Tests/Readme/PageExamples.cs" },
        { "src/GenericSgd.Plotting/README.md", "tests/GenericSgd.Plotting.Tests/Readme/PageExamples.cs" },
        { "src/GenericSgd.Testing/README.md", "tests/GenericSgd.Testing.Tests/Examples/PageExamples.cs" },
        { "src/GenericSgd.Precision/README.md", "tests/GenericSgd.Precision.Tests/Readme/ReadmeExamples.cs" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryBlockIsAnExample(string page, string examples)
    {
        var path = Path.Combine(Repository.Root, page);
        var code = File.ReadAllText(Path.Combine(Repository.Root, examples));
        var written = File.ReadAllText(path);
        var expected = Block().Replace(written, match => $"<!-- example: {match.Groups[1].Value} -->\n```csharp\n{Body(code, match.Groups[1].Value)}\n```");
        if (Environment.GetEnvironmentVariable("WRITE_README") == "1")
            File.WriteAllText(path, expected);
        else
            Assert.Equal(expected, written);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void NoBlockOfCodeIsLeftOut(string page, string examples)
    {
        Assert.True(File.Exists(Path.Combine(Repository.Root, examples)));
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        Assert.NotEmpty(Block().Matches(text));
        Assert.Equal(Block().Count(text), Regex.Count(text, "```csharp"));
    }

    [Fact]
    public void TheTwoCommandsStandAtTheTop()
    {
        var top = string.Join('\n', File.ReadLines(Readme).Take(25));
        Assert.Contains("    dotnet run -c Release --project src/GenericSgd.Cli -- demo\n    dotnet test", top);
    }

    [Fact]
    public void LinksBetweenPagesLeadSomewhere()
    {
        var broken =
            from page in Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
            where !Repository.Name(page).StartsWith("artifacts/", StringComparison.Ordinal)
            from link in Repository.Links(page)
            let target = link.Split('#')[0]
            where target.Length > 0 && !target.Contains("://") && !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
            select $"{Repository.Name(page)}: {target}";
        Assert.Empty(broken);
    }

    static string Body(string text, string name)
    {
        var marked = Regex.Match(text, $@"    // <{name}>\n(.*?)\n    // </{name}>", RegexOptions.Singleline);
        if (marked.Success)
            return Dedent(marked.Groups[1].Value, 4);
        var body = Regex.Match(text, $@"public (?:void|async Task) {name}\(\)\n    {{\n(.*?)\n    }}", RegexOptions.Singleline);
        Assert.True(body.Success, $"There is no example {name}.");
        return Dedent(body.Groups[1].Value, 8);
    }

    static string Dedent(string text, int spaces) => string.Join('\n', text.Split('\n')
        .Where(line => !line.TrimStart().StartsWith("Assert.", StringComparison.Ordinal))
        .Select(line => line.Length > spaces ? line[spaces..] : "")).TrimEnd('\n');

    [GeneratedRegex(@"<!-- example: (\w+) -->\n```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
