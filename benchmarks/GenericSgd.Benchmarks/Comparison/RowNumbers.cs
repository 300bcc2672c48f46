using System.Globalization;
using GenericSgd.Benchmarks.Rows;

namespace GenericSgd.Benchmarks.Comparison;

/// <summary>Reads <c>1,3,5</c>.</summary>
static class RowNumbers
{
    /// <summary>The rows in the order of their numbers; all of them for null.</summary>
    /// <exception cref="FormatException">A part is not the number of a row.</exception>
    internal static IReadOnlyList<IRow> Parse(string? text)
    {
        if (text is null)
            return RowList.All;
        var numbers = text.Split(',', StringSplitOptions.TrimEntries).Select(Number).ToHashSet();
        return [.. RowList.All.Where(row => numbers.Contains(row.Number))];
    }

    static int Number(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && RowList.All.Any(row => row.Number == number)
            ? number
            : throw new FormatException($"'{part}' is not a row. The rows are {string.Join(", ", RowList.All.Select(row => row.Number))}.");
}
