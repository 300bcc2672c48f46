using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Metrics;

/// <summary>Means over rows that may count by weights.</summary>
static class RowMean
{
    /// <summary><c>sum w v / sum w</c>, or the plain mean without weights.</summary>
    /// <exception cref="ArgumentException">There are more or fewer weights than values, or they do not sum to more than 0.</exception>
    internal static T Of<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights)
        where T : INumber<T> => Statistics.Mean(values, weights);

    /// <summary>The mean over rows of a mean over the outputs of each.</summary>
    internal static T Of<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights, OfRow<T> ofRow)
        where T : INumber<T>
    {
        var rows = new T[prediction.Height];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = ofRow(prediction.GetRowSpan(row), target.GetRowSpan(row));
        return Of(rows, weights);
    }

    /// <exception cref="ArgumentException">There are more or fewer weights than rows, or they do not sum to more than 0.</exception>
    internal static void Check<T>(ReadOnlySpan<T> weights, int rows)
        where T : INumber<T> => Statistics.CheckWeights(weights, rows);

    internal delegate T OfRow<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target);
}
