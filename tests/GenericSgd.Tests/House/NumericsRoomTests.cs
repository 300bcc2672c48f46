using System.Text.RegularExpressions;

namespace GenericSgd.Tests.House;

/// <summary>The rooms of Numerics know one another one way: no type of one room needs itself by way of another.</summary>
/// <remarks>
/// Counted from the source: a type needs the types whose names stand in its files, comments and texts left out. The hall, which is the folder itself with the
/// public types, hands what it is asked to the rooms, so it may stand in a circle with one of them, and with no more.
/// </remarks>
public sealed partial class NumericsRoomTests
{
    const string Folder = "src/GenericSgd/Numerics";
    const string Hall = "";

    static readonly Dictionary<string, (string Room, string Code)> Types = Read();

    static readonly Dictionary<string, string[]> Needs = Types.ToDictionary(
        type => type.Key,
        type => Name().Matches(type.Value.Code).Select(match => match.Value).Distinct().Where(name => name != type.Key && Types.ContainsKey(name)).ToArray());

    [Fact]
    public void NoCircleGoesThroughTwoRooms()
    {
        var reached = Types.Keys.ToDictionary(type => type, Reach);
        var circles =
            from one in Types.Keys
            from other in reached[one]
            where string.CompareOrdinal(one, other) < 0 && reached[other].Contains(one)
            let rooms = (string[])[Types[one].Room, Types[other].Room]
            where rooms[0] != rooms[1] && !rooms.Contains(Hall)
            select $"{rooms[0]}: {one} and {rooms[1]}: {other}";
        Assert.Empty(circles);
    }

    [Fact]
    public void WhatIsPublicStandsInTheHallAndOnlyThat() =>
        Assert.Empty(Repository.Sources(Folder).Where(file => PublicType().IsMatch(File.ReadAllText(file)) != (RoomOf(file) == Hall)).Select(Repository.Name));

    [Fact]
    public void TheRoomsAreThere() =>
        Assert.Equal(
            ["Buffers", "Decimals", "Encoding", "Exact", "Functions", "Measuring", "Random", "Sums"],
            Types.Values.Select(type => type.Room).Where(room => room != Hall).Distinct().Order());

    static HashSet<string> Reach(string start)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(Needs[start]);
        while (next.TryPop(out var type))
        {
            if (!reached.Add(type))
                continue;
            foreach (var needed in Needs[type])
                next.Push(needed);
        }

        return reached;
    }

    // Foo and Foo<T> are one here, which can only make more circles.
    static Dictionary<string, (string Room, string Code)> Read()
    {
        var types = new Dictionary<string, (string Room, string Code)>();
        foreach (var file in Repository.Sources(Folder))
        {
            var code = NoCode().Replace(File.ReadAllText(file), "");
            foreach (var name in TypeName().Matches(code).Select(match => match.Groups[1].Value))
                types[name] = (RoomOf(file), types.TryGetValue(name, out var before) ? before.Code + code : code);
        }

        return types;
    }

    static string RoomOf(string file) => Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Repository.Root, Folder), file))!;

    [GeneratedRegex("""//[^\n]*|(?<!\$)"(\\.|[^"\\\n])*"|^(using|namespace) [^\n]*""", RegexOptions.Multiline)]
    private static partial Regex NoCode();

    [GeneratedRegex(@"^(?:[a-z]+ )*(?:class|struct|record struct|record|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"^public (?:[a-z]+ )*(?:class|struct|record|interface|enum) ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Name();
}
