using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>Fills holes with the mean of what their column has, computed in the number type.</summary>
static class ColumnMeans
{
    /// <summary>Fills the holes, column by column.</summary>
    /// <returns>The first column that has no value at all, or -1 if there is none.</returns>
    internal static int Fill<T>(Span<T> values, int width, IReadOnlyList<int> holes)
        where T : INumber<T>
    {
        foreach (var column in holes.GroupBy(hole => hole % width))
        {
            var missing = column.ToHashSet();
            var present = new List<T>();
            for (var place = column.Key; place < values.Length; place += width)
            {
                if (!missing.Contains(place))
                    present.Add(values[place]);
            }

            if (present.Count == 0)
                return column.Key;
            var mean = Statistics.Mean<T>([.. present]);
            foreach (var hole in column)
                values[hole] = mean;
        }

        return -1;
    }
}
