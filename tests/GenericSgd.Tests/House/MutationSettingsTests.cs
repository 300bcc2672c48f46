using System.Text.Json;

namespace GenericSgd.Tests.House;

/// <summary>The settings of the mutation tool name what is there, and no room is left out.</summary>
public class MutationSettingsTests
{
    static readonly string Folder = Path.Combine(Repository.Root, ".config", "stryker");

    public static TheoryData<string> Rooms => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void ProjectsFoldersAndTestsAreThere(string room)
    {
        var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, $"{room}.json"))).RootElement.GetProperty("stryker-config");
        var project = Path.Combine(Repository.Root, "src", Path.GetFileNameWithoutExtension(settings.GetProperty("project").GetString()!));
        Assert.True(Directory.Exists(project), project);
        foreach (var mutated in settings.GetProperty("mutate").EnumerateArray().Select(glob => glob.GetString()!))
            Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(project, mutated.Replace("**/*.cs", "", StringComparison.Ordinal)), "*.cs",
                SearchOption.AllDirectories));
        foreach (var tests in settings.GetProperty("test-projects").EnumerateArray().Select(path => path.GetString()!))
            Assert.True(File.Exists(Path.Combine(project, tests)), tests);
        Assert.StartsWith("Category!=Long", settings.GetProperty("test-case-filter").GetString());
    }

    [Fact]
    public void EveryRoomOfTheCoreHasSettings() => Assert.Equal(
        [],
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "GenericSgd")).Select(folder => Path.GetFileName(folder).ToLowerInvariant())
            .Except([.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)), "obj", "bin"]));
}
