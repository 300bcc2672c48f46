namespace GenericSgd.Analyzers;

/// <summary>Where a rule's page is, and the categories that the rules are sorted into.</summary>
static class RuleDocs
{
    public const string Precision = "Precision";
    public const string Performance = "Performance";
    public const string Reproducibility = "Reproducibility";
    public const string Design = "Design";

    const string Folder = "https://github.com/GenericSgd/GenericSgd/blob/main/analyzers/docs/";

    public static string Page(string id) => $"{Folder}{id}.md";
}
