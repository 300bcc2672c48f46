using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>Fills holes with the mean of what their column has, computed in the number type.</summary>
static class ColumnMeans
{
    /// <summary>Fills the holes, column by column.</summary>
    /// <param name="holes">The places that are to be filled.</param>
    /// <param name="rows">The rows that the means are made of; all if none is named.</param>
    /// <param name="values">The rows, one after the other.</param>
    /// <param name="means">The mean of each column, with or without holes: rows that are read later may have some.</param>
    /// <returns>The first column that has no value at all, or -1 if there is none.</returns>
    internal static int Fill<T>(IReadOnlyList<int> holes, ReadOnlySpan<int> rows, Span<T> values, Span<T> means)
        where T : INumber<T>
    {
        var width = means.Length;
        var ofColumn = holes.ToLookup(hole => hole % width);
        for (var column = 0; column < width; column++)
        {
            var missing = ofColumn[column].ToHashSet();
            var present = new List<T>();
            var count = rows.IsEmpty ? values.Length / width : rows.Length;
            for (var i = 0; i < count; i++)
            {
                var place = ((rows.IsEmpty ? i : rows[i]) * width) + column;
                if (!missing.Contains(place))
                    present.Add(values[place]);
            }

            if (present.Count == 0)
                return column;
            means[column] = Statistics.Mean<T>([.. present]);
            foreach (var hole in missing)
                values[hole] = means[column];
        }

        return -1;
    }
}
