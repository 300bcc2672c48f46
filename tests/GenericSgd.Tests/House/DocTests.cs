using System.Text.RegularExpressions;

namespace GenericSgd.Tests.House;

/// <summary>What the comments for users have to say, counted from the sources.</summary>
public sealed partial class DocTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    [InlineData("analyzers")]
    [InlineData("benchmarks")]
    public void EachFurtherFileOfATypeSaysWhatItHolds(string folder)
    {
        var types =
            from file in Repository.Sources(folder)
            let text = File.ReadAllText(file)
            where text.Contains("partial ")
            from Match part in Part().Matches(text)
            group (file, Doc: part.Groups["doc"].Value) by (Room().Match(text).Value, part.Groups["name"].Value) into type
            where type.Count() > 1
            select type.ToArray();
        Assert.Empty(
            from type in types
            where type.Count(part => part.Doc.Contains("<summary>")) != 1 || type.Count(part => part.Doc.Contains("<content>")) != type.Length - 1
            select string.Join(", ", type.Select(part => Repository.Name(part.file))));
    }

    /// <summary>Training returns its run, and says so; all else throws, and says so (src/README.md).</summary>
    [Fact]
    public void EachMemberThatCanBeCancelledSaysWhatThenHappens()
    {
        var members =
            from file in Repository.Sources("src")
            let text = File.ReadAllText(file)
            where text.Contains("CancellationToken cancellationToken")
            from Match member in Cancellable().Matches(text)
            select (File: Repository.Name(file), Name: member.Groups["name"].Value, Doc: member.Groups["doc"].Value);
        var returning = members.Where(member => Returns().IsMatch(member.Doc)).Select(member => member.Name);
        Assert.Equal(["Fit", "FitAsync", "Resume", "Train", "TrainAsync"], returning.Order());
        Assert.Empty(
            from member in members
            where !member.Doc.Contains("""<param name="cancellationToken">""")
                || Returns().IsMatch(member.Doc) == member.Doc.Contains("""<exception cref="OperationCanceledException">""")
            select $"{member.File}: {member.Name}");
    }

    [Fact]
    public void EachTypeParameterIsExplained() =>
        Assert.Empty(
            from file in Repository.Sources("src")
            let text = File.ReadAllText(file)
            where PublicType().IsMatch(text)
            from Match member in Generic().Matches(text)
            let doc = member.Groups["doc"].Value
            where !doc.Contains("<inheritdoc") && !doc.Contains("<content>")
            from parameter in member.Groups["parameters"].Value.Split(',', StringSplitOptions.TrimEntries)
            where !doc.Contains($"""<typeparam name="{parameter.Split(' ')[^1]}">""")
            select $"{Repository.Name(file)}: {parameter} of {member.Groups["name"].Value}");

    [GeneratedRegex(@"^namespace .*", RegexOptions.Multiline)]
    private static partial Regex Room();

    [GeneratedRegex(@"^public ", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"(?<doc>(?:^///.*\n)*)(?:^\[.*\n(?: .*\n|\]\n)*)*^(?:\w+ )*partial (?:class|struct|interface|record struct|record) (?<name>\w+(?:<[^>]*>)?)",
        RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<doc>(?:^ *///.*\n)*)(?:^ *\[.*\n)*^ *public (?:(?!=>|[{};])[^(])*?(?<name>\w+)(?:<\w+>)?\((?:(?!=>|[{};])[\s\S])*?CancellationToken cancellationToken",
        RegexOptions.Multiline)]
    private static partial Regex Cancellable();

    [GeneratedRegex(@"<param name=""cancellationToken"">\s*(?:///\s*)?Cancelling ends the run.*?it is not an error, and\s+(?:///\s*)?the run says so\.", RegexOptions.Singleline)]
    private static partial Regex Returns();

    // Members of public types stand four columns in; what stands deeper belongs to a type inside.
    [GeneratedRegex(@"(?<doc>(?:^ *///.*\n)*)(?:^ *\[.*\n)*^(?:    )?(?:public|protected)(?!.*\b(?:override|operator)\b)[^=(:\n]*?\b(?<name>\w+)<(?<parameters>(?:in |out )?T\w*(?:, *T\w*)*)>(?=[(\s:])(?!\s*(?:\w+|\{ get))",
        RegexOptions.Multiline)]
    private static partial Regex Generic();
}
