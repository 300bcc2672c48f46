using System.Text.RegularExpressions;
using GenericSgd.Costs;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Output;

/// <summary>The libraries speak of their members; whoever uses the command knows its flags.</summary>
static partial class FlagWords
{
    static readonly Dictionary<string, string> Known = new(CrossEntropies())
    {
        ["ReadOptions.Missing"] = "--missing drop or mean",
        ["ReadOptions.Features"] = "--features",
        ["CsvOptions.Comment"] = "--comment '#'",
        ["CsvOptions.HasHeader"] = "--header yes",
        ["CsvOptions.MissingMarks"] = string.Join(", ", new CsvOptions().MissingMarks.Where(mark => mark.Length > 0)),
    };

    /// <summary>A message of a library in the words of the command.</summary>
    internal static string Of(string message) => Member().Replace(message, match => Known.GetValueOrDefault(match.Value, match.Value));

    // Other costs have names that somebody may give a column.
    static Dictionary<string, string> CrossEntropies() => Definitions.Of<Cost>()
        .Where(cost => cost.Type.Name.EndsWith("FromLogits", StringComparison.Ordinal))
        .ToDictionary(cost => cost.Type.Name, cost => $"--cost {cost.Name}");

    [GeneratedRegex(@"\b[A-Z]\w+(\.[A-Z]\w+)?")]
    private static partial Regex Member();
}
