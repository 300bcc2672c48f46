using System.Reflection;
using System.Runtime.Intrinsics;
using System.Text.RegularExpressions;
using GenericSgd.Kernels;
using GenericSgd.Tests.House;

namespace GenericSgd.Tests.Kernels;

/// <summary>
/// The page of the kernels says what the kernels do: its tables are made of the paths, the thresholds and their docs. To write them anew:
/// <c>WRITE_README=1 dotnet test</c>.
/// </summary>
public sealed partial class KernelPageTests
{
    const string Folder = "src/GenericSgd/Kernels";

    static string Page => Path.Combine(Repository.Root, Folder, "README.md");

    [SkippableFact]
    public void TheMapShowsThePathOfEachProduct()
    {
        Skip.IfNot(Vector256.IsHardwareAccelerated, "The page was made where vectors of 256 bits are fast: without them there is no small path.");
        Compare("map", ["a", "m x k x n", "slices", "float", "double", "Half, `IWidened<T>`", "decimal", "other types"], ProductMap.Rows.Select(row => (string[])
        [
            Name(row.Orientation), $"{row.M} x {row.K} x {row.N}", Slices(row.Gaps), .. Paths(row).Select(path => $"{path}"),
        ]));
    }

    [Fact]
    public void EveryPathIsExplainedAndSaysWhenItIsShared() =>
        Compare("paths", ["path", "how", "threads from"], Enum.GetValues<ProductPath>().Select(path => (string[])
        [
            $"{path}", Summary("ProductPath.cs", $"    {path},"), ProductPaths.SharedFrom(path) is not ProductPaths.Never and var from ? $"{from:N0} multiply-adds" : "",
        ]));

    [Fact]
    public void EveryThresholdIsThereWithItsReason() =>
        Compare("thresholds", ["threshold", "value", "why"], typeof(Thresholds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string[])
        [
            field.Name, $"{field.GetRawConstantValue():N0}", Summary("Thresholds.cs", $"    public const {(field.FieldType == typeof(int) ? "int" : "long")} {field.Name} ="),
        ]));

    /// <summary>A path that no product on the page takes would be one whose border nobody has tried.</summary>
    [SkippableFact]
    public void EveryPathIsOnTheMap()
    {
        Skip.IfNot(Vector256.IsHardwareAccelerated, "Without fast vectors of 256 bits there is no small path.");
        var taken = ProductMap.Rows.SelectMany(row => Paths(row));
        Assert.Equal(Enum.GetValues<ProductPath>(), taken.Distinct().Order());
    }

    static ProductPath[] Paths(ProductMap.Row row) =>
        [row.PathOf<float>(), row.PathOf<double>(), row.PathOf<Half>(), row.PathOf<decimal>(), row.PathOf<int>()];

    static string Name(Orientation orientation) => orientation switch
    {
        Orientation.Plain => "`a * b`",
        Orientation.LeftTransposed => "`aᵀ * b`",
        _ => "`a * bᵀ`",
    };

    static string Slices(Gaps gaps) => string.Join(
        ", ", from part in ((Gaps Gap, string Name)[])[(Gaps.Left, "a"), (Gaps.Right, "b"), (Gaps.Result, "c")]
              where gaps.HasFlag(part.Gap)
              select part.Name);

    /// <summary>The summary above a line of a file of the kernels.</summary>
    static string Summary(string file, string line)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, Folder, file));
        var at = Array.FindIndex(lines, candidate => candidate.StartsWith(line, StringComparison.Ordinal));
        Assert.True(at > 0, $"{file} has no line \"{line}\".");
        var first = at;
        while (lines[first - 1].TrimStart().StartsWith("///", StringComparison.Ordinal))
            first--;
        var text = string.Join(' ', lines[first..at].Select(part => part.Trim().TrimStart('/').Trim()));
        return Reference().Replace(text.Replace("<summary>", "").Replace("</summary>", ""), "`$1`").Trim();
    }

    static void Compare(string name, string[] head, IEnumerable<string[]> rows)
    {
        var table = string.Join('\n', ((string[][])[head, Enumerable.Repeat("---", head.Length).ToArray(), .. rows]).Select(cells => $"| {string.Join(" | ", cells)} |"));
        var written = File.ReadAllText(Page);
        var block = new Regex($"(?s)(?<=<!-- {name} -->\n).*?(?=\n<!-- end -->)");
        Assert.Single(block.Matches(written));
        var expected = block.Replace(written, table);
        if (Environment.GetEnvironmentVariable("WRITE_README") == "1")
            File.WriteAllText(Page, expected);
        else
            Assert.Equal(expected, written);
    }

    [GeneratedRegex("""<see cref="(\w+)"/>""")]
    private static partial Regex Reference();
}
