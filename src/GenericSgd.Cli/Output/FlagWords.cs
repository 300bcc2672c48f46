using System.Text.RegularExpressions;
using GenericSgd.Costs;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Output;

/// <summary>The libraries speak of their members; whoever uses the command knows its flags.</summary>
static partial class FlagWords
{
    static readonly Dictionary<string, string> Known = new()
    {
        ["ReadOptions.Missing"] = "--missing drop or mean",
        ["ReadOptions.Features"] = "--features",
        ["CsvOptions.Comment"] = "--comment '#'",
        ["CsvOptions.HasHeader"] = "--header yes",
        ["CsvOptions.MissingMarks"] = string.Join(", ", new CsvOptions().MissingMarks.Where(mark => mark.Length > 0)),
    };

    // Only names that nobody gives a column.
    static readonly Dictionary<string, string> Costs = Definitions.Of<Cost>()
        .Where(cost => cost.Type.Name.EndsWith("FromLogits", StringComparison.Ordinal))
        .ToDictionary(cost => cost.Type.Name, cost => $"--cost {cost.Name}");

    /// <summary>A message of a library in the words of the command.</summary>
    internal static string Of(string message) => Member().Replace(
        message, match => Known.TryGetValue(match.Value, out var flag) || Costs.TryGetValue(match.Value, out flag) ? flag : match.Value);

    [GeneratedRegex(@"\b[A-Z]\w+(\.[A-Z]\w+)?")]
    private static partial Regex Member();
}
