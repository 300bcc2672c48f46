using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace GenericSgd.Testing.Tests.NumberTypes;

/// <summary>The page for authors of number types names exactly the members that <see cref="Bare"/> has, which trains in everything.</summary>
public sealed partial class NumberPageTests
{
    static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_UnaryNegation"] = "-x",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
    };

    [Fact]
    public void ThePageNamesWhatTheBareTypeHas()
    {
        var has = typeof(IOnNumber<,>).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Select(method => method.Name[(method.Name.LastIndexOf('.') + 1)..].Replace("get_", "", StringComparison.Ordinal))
            .Select(name => Operators.GetValueOrDefault(name, name));
        Assert.Equal(has.Order(StringComparer.Ordinal), Needed().Order(StringComparer.Ordinal));
    }

    static IEnumerable<string> Needed([CallerFilePath] string here = "")
    {
        var page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/GenericSgd/Numerics/README.md"));
        var rows = page[page.IndexOf("|---|---|", StringComparison.Ordinal)..page.IndexOf("All other members", StringComparison.Ordinal)].Split('\n').Skip(1);
        return rows.Where(row => row.StartsWith('|')).SelectMany(row => Name().Matches(row.Split(" | ")[0]).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
