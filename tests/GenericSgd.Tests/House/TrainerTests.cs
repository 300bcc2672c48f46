using System.Reflection;
using System.Text.RegularExpressions;
using GenericSgd.Training;

namespace GenericSgd.Tests.House;

/// <summary>The trainer knows its six verbs and little else (src/README.md).</summary>
public partial class TrainerTests
{
    const int MostFields = 15;
    const int LongestFile = 250;

    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Binding"] = [],
        ["Stepping"] = ["Binding"],
        ["Curvatures"] = [],
        ["Causes"] = ["Curvatures"],
        ["Fitting"] = [],
    };

    static readonly string Hall = Path.Combine(Repository.Root, "src/GenericSgd/Training");

    [Fact]
    public void TheTrainerHasFewFields()
    {
        var fields = typeof(Trainer<>).GetFields(
            BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
        Assert.True(fields.Length <= MostFields, string.Join(", ", fields.Select(field => field.Name)));
    }

    [Fact]
    public void NoFileOfTrainingIsLong() => Assert.Empty(
        Repository.Sources("src/GenericSgd/Training").Where(file => File.ReadLines(file).Count() > LongestFile).Select(Repository.Name));

    [Fact]
    public void EveryRoomOfTrainingIsKnown() => Assert.Equal(MayUse.Keys.Order(), Directory.EnumerateDirectories(Hall).Select(Path.GetFileName).Order());

    [Fact]
    public void NoArrowBetweenThemRunsBack() => Assert.Empty(
        from room in MayUse
        from file in Repository.Sources($"src/GenericSgd/Training/{room.Key}")
        from used in UsedRooms(file)
        where used != room.Key && !room.Value.Contains(used)
        select $"{Repository.Name(file)} uses {used}");

    // What drives it or asks for causes is in rooms of its own: in the hall only the one line that calls it, and the memory that it is given.
    [Fact]
    public void InTheHallOnlyTheTrainerKnowsOfRuns() => Assert.Equal(
        ["Trainer.Fit.cs", "Trainer.State.cs", "Trainer{T}.cs"],
        Directory.EnumerateFiles(Hall, "*.cs").Where(file => UsedRooms(file).Contains("Fitting")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void WhatIsInARoomIsNotPublic() => Assert.DoesNotContain(
        typeof(Trainer<>).Assembly.GetExportedTypes(), type => type.Namespace!.StartsWith("GenericSgd.Training.", StringComparison.Ordinal));

    static IEnumerable<string> UsedRooms(string file) => UsedRoom().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"^using (?:static )?GenericSgd\.Training\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsedRoom();
}
