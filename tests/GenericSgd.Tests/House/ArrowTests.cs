using System.Text.RegularExpressions;

namespace GenericSgd.Tests.House;

/// <summary>Arrows between the rooms go one way (src/README.md).</summary>
public partial class ArrowTests
{
    static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Numerics"] = [],
        ["Kernels"] = ["Numerics"],
        ["Layers"] = ["Numerics", "Kernels"],
        ["Costs"] = ["Numerics", "Kernels"],
        ["Schedules"] = ["Numerics"],
        ["Optimizers"] = ["Numerics", "Schedules"],
        ["Initializers"] = ["Numerics", "Layers"],
        ["Data"] = ["Numerics", "Kernels"],
        ["Training"] = ["Numerics", "Kernels", "Layers", "Costs", "Schedules", "Optimizers", "Initializers", "Data"],
        ["Diagnosis"] = ["Numerics", "Schedules", "Data", "Training"],
        ["Metrics"] = ["Numerics", "Costs"],
        ["Persistence"] = ["Numerics", "Kernels", "Layers", "Costs", "Schedules", "Optimizers", "Initializers", "Data", "Training"],
    };

    [Fact]
    public void EveryRoomOfTheCoreIsKnown() =>
        Assert.Equal(
            MayUse.Keys.Order(),
            Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src/GenericSgd")).Select(Path.GetFileName).Order());

    [Fact]
    public void NoArrowRunsBack()
    {
        var back =
            from room in MayUse
            from file in Repository.Sources($"src/GenericSgd/{room.Key}")
            from Match match in UsedRoom().Matches(File.ReadAllText(file))
            let used = match.Groups[1].Value
            where used != room.Key && !room.Value.Contains(used)
            select $"{Repository.Name(file)} uses {used}";
        Assert.Empty(back);
    }

    [Fact]
    public void EveryArrowThatIsAllowedIsThere()
    {
        var idle =
            from room in MayUse
            from used in room.Value
            where !Repository.Sources($"src/GenericSgd/{room.Key}").Any(file =>
                UsedRoom().Matches(File.ReadAllText(file)).Any(match => match.Groups[1].Value == used))
            select $"{room.Key} need not know {used}";
        Assert.Empty(idle);
    }

    [Fact]
    public void ThePageShowsEveryRoom() =>
        Assert.All(MayUse.Keys, room => Assert.Matches($@"(?m)^(.*\W)?{room}\b", Repository.Section("src/README.md", "Rooms of the core")));

    [Fact]
    public void TheCoreKnowsNothingOfThePackagesAroundIt() =>
        Assert.Empty(Repository.Sources("src/GenericSgd").Where(file => UsesPackage().IsMatch(File.ReadAllText(file))).Select(Repository.Name));

    [GeneratedRegex(@"^using (?:static )?GenericSgd\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex UsedRoom();

    [GeneratedRegex(@"^using GenericSgd\.(Numbers|Precision|Testing|Readers|Plotting|Cli)", RegexOptions.Multiline)]
    private static partial Regex UsesPackage();
}
