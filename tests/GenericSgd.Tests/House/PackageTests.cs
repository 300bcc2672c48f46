using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GenericSgd.Tests.House;

/// <summary>What a package stands on is what src/README.md says, and what it shows stands alone.</summary>
public sealed partial class PackageTests
{
    static readonly string[] Projects =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Names => [.. Projects.Select(file => Path.GetFileNameWithoutExtension(file))];

    static string Folder(string package) => Path.Combine(Repository.Root, "src", package);

    static XElement Project(string package) => XElement.Load(Path.Combine(Folder(package), $"{package}.csproj"));

    [Theory]
    [MemberData(nameof(Names))]
    public void StandsOnWhatThePageSays(string package)
    {
        var row = Row().Matches(Repository.Section("src/README.md", "Packages"))
            .SingleOrDefault(match => match.Groups[1].Value == package);
        Assert.True(row is not null, $"src/README.md has no row {package}.");
        var references = Project(package).Descendants()
            .Where(item => item.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(item => Path.GetFileNameWithoutExtension((string)item.Attribute("Include")!
                + (item.Name.LocalName == "PackageReference" ? ".csproj" : "")));
        Assert.Equal(references.Order(StringComparer.Ordinal), row.Groups[2].Value.Split(", ").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void HasAPageWhoseLinksWorkElsewhere(string package)
    {
        var page = Path.Combine(Folder(package), "README.md");
        Assert.StartsWith($"# {package}\n", File.ReadAllText(page));
        Assert.DoesNotContain(Repository.Links(page), link => !link.Contains("://"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OpensItsInsideToNoLibrary(string package) =>
        Assert.All(
            Project(package).Descendants("InternalsVisibleTo").Select(item => (string)item.Attribute("Include")!),
            friend => Assert.True(friend.EndsWith(".Tests", StringComparison.Ordinal), $"{package} opens its inside to {friend}."));

    [GeneratedRegex(@"(?m)^\| (GenericSgd\S*) \|[^|]*\| ([^|]*) \|$")]
    private static partial Regex Row();
}
