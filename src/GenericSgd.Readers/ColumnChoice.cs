using System.Globalization;
using System.Numerics;
using GenericSgd.Persistence;

namespace GenericSgd.Readers;

/// <summary>The chosen columns by their place in the source.</summary>
/// <param name="Features">The features, in order.</param>
/// <param name="Targets">The targets, in order.</param>
/// <param name="Weights">The weight of the row: one column or none.</param>
sealed record ColumnChoice(int[] Features, int[] Targets, int[] Weights)
{
    internal static ColumnChoice Of<T>(Table<T> table, ReadOptions options)
        where T : INumber<T>
    {
        var places = PlacesOf(table.Columns);
        var targets = Find(table, places, options.Targets);
        var weights = options.Weights is { } name ? Find(table, places, [name]) : [];
        var features = options.Features is { } chosen
            ? Find(table, places, chosen)
            : Others(table.Columns.Count, [.. targets, .. weights]);
        MustDiffer(table, features, targets, "as a feature and as a target");
        MustDiffer(table, features, weights, "as a feature and as the weight");
        MustDiffer(table, targets, weights, "as a target and as the weight");
        return features.Length > 0
            ? new ColumnChoice(features, targets, weights)
            : throw new DataFormatException(table.HeaderPlace, "No column is left to be a feature.", table.Hint);
    }

    static int[] Others(int columns, HashSet<int> taken) => [.. Enumerable.Range(0, columns).Where(column => !taken.Contains(column))];

    static void MustDiffer<T>(Table<T> table, int[] some, int[] others, string how)
        where T : INumber<T>
    {
        foreach (var both in some.Intersect(others))
        {
            throw new DataFormatException(
                table.HeaderPlace with { Column = table.Columns[both] }, $"The column is chosen {how}.", "Leave it out of one of the two.");
        }
    }

    static Dictionary<string, int> PlacesOf(IReadOnlyList<string> columns)
    {
        var places = new Dictionary<string, int>(columns.Count);
        for (var column = 0; column < columns.Count; column++)
            places.TryAdd(columns[column], column);
        return places;
    }

    static int[] Find<T>(Table<T> table, Dictionary<string, int> places, IEnumerable<string> names)
        where T : INumber<T>
    {
        var (found, seen) = (new List<int>(), new HashSet<int>());
        foreach (var name in names)
        {
            var column = places.TryGetValue(name.Trim(), out var place) ? place : ByNumber(table, name.Trim());
            if (!seen.Add(column))
                throw new DataFormatException(table.HeaderPlace with { Column = name }, "The column is chosen twice.", "Name it once.");
            found.Add(column);
        }

        return [.. found];
    }

    static int ByNumber<T>(Table<T> table, string name)
        where T : INumber<T>
    {
        var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && !table.HasHeader && number >= 1 && number <= table.Columns.Count
            ? number - 1
            : throw Unknown(table, name);
    }

    static DataFormatException Unknown<T>(Table<T> table, string name)
        where T : INumber<T>
    {
        var near = NearestName.Find(name, table.Columns);
        var suggestion = near is null ? "" : $"Did you mean \"{near}\"? ";
        return new DataFormatException(
            table.HeaderPlace with { Text = name },
            $"There is no column \"{Shown.Text(name)}\".",
            $"{suggestion}The columns are {Shown.Names(table.Columns)}. {table.Hint}".TrimEnd());
    }
}
