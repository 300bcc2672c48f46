using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GenericSgd.Tests.House;

/// <summary>The checkout that the tests were built from.</summary>
static partial class Repository
{
    internal static string Root { get; } = Find();

    internal static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    /// <summary>A part of a page, from its heading to the next.</summary>
    internal static string Section(string page, string heading)
    {
        var text = File.ReadAllText(Path.Combine(Root, page));
        var start = text.IndexOf($"\n## {heading}", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{page} has no part \"{heading}\".");
        var end = text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? text[start..] : text[start..end];
    }

    /// <summary>Where the links of a page lead.</summary>
    internal static IEnumerable<string> Links(string page) => Link().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value);

    internal static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    static string Find([CallerFilePath] string here = "")
    {
        var start = File.Exists(here) ? Path.GetDirectoryName(here) : AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(start!); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GenericSgd.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests of the house read the sources; run them from a checkout.");
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
