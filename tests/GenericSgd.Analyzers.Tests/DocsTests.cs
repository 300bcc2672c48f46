using System.Text;

namespace GenericSgd.Analyzers.Tests;

/// <summary>The README's table is generated from the rules, and each rule has a page that agrees with it. To write the table: UPDATE_DOCS=1.</summary>
public sealed class DocsTests
{
    const string Begin = "<!-- rules -->\n";
    const string End = "<!-- end of rules -->\n";

    public static TheoryData<string> Ids => [.. Repository.Rules.Select(r => r.Id)];

    [Fact]
    public void ThereAreTheTwelveRules() => Assert.Equal(Enumerable.Range(1, 12).Select(n => $"GSGD{n:000}"), Repository.Rules.Select(r => r.Id));

    [Fact]
    public void TheTableOfTheReadmeIsTheRules()
    {
        var path = Repository.PathOf("analyzers/README.md");
        var readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (from, to) = (readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, readme.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, readme = readme[..from] + Table() + readme[to..]);
            to = readme.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(Table(), readme[from..to]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ARuleHasAPage(string id)
    {
        var rule = Repository.Rules.Single(r => r.Id == id);
        var page = File.ReadAllText(Repository.PathOf($"analyzers/docs/{id}.md")).ReplaceLineEndings("\n");
        Assert.StartsWith($"# {id}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\nSeverity: **{rule.DefaultSeverity}**, because ", page, StringComparison.Ordinal);
        Assert.Contains("\n## Wrong\n\n```csharp\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Right\n\n```csharp\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## When to suppress\n\n", page, StringComparison.Ordinal);
        Assert.Equal(Repository.Fixes.Any(m => m.FixableDiagnosticIds.Contains(id)), !page.Contains("\nFixed: no", StringComparison.Ordinal));
        Assert.EndsWith($"/analyzers/docs/{id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(rule.IsEnabledByDefault);
    }

    static string Table()
    {
        var table = new StringBuilder("| rule | finds | category | severity | fixed |\n|---|---|---|---|---|\n");
        foreach (var rule in Repository.Rules)
        {
            var isFixed = Repository.Fixes.Any(m => m.FixableDiagnosticIds.Contains(rule.Id)) ? "yes" : "-";
            table.Append($"| [{rule.Id}](docs/{rule.Id}.md) | {rule.Title} | {rule.Category} | {rule.DefaultSeverity} | {isFixed} |\n");
        }

        return table.ToString();
    }
}
