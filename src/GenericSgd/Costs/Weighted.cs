using System.Buffers;
using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>A cost over rows that do not all count the same. A cost is a mean over the rows, so that this holds for every one.</summary>
static class Weighted
{
    /// <summary><c>sum w c / rows</c>, where w is the relative weight of a row and c is the cost of one row alone.</summary>
    /// <remarks>A row with the weight 0 is not looked at.</remarks>
    internal static T Value<T>(Cost cost, ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> relativeWeights)
        where T : INumber<T>
    {
        var rented = ArrayPool<T>.Shared.Rent(relativeWeights.Length);
        var rows = rented.AsSpan(0, relativeWeights.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = T.IsZero(relativeWeights[row])
                ? T.Zero
                : relativeWeights[row] * cost.Value(prediction.Slice(row, 0, 1, prediction.Width), target.Slice(row, 0, 1, target.Width));
        }

        var mean = Reduce.Mean<T>(rows);
        ArrayPool<T>.Shared.Return(rented);
        return mean;
    }

    /// <summary>Multiplies each row of a gradient by its weight; nothing where all rows count the same.</summary>
    internal static void Scale<T>(Span2D<T> gradient, ReadOnlySpan<T> relativeWeights)
        where T : INumber<T>
    {
        for (var row = 0; row < relativeWeights.Length; row++)
        {
            var slopes = gradient.GetRowSpan(row);
            if (T.IsZero(relativeWeights[row]))
                slopes.Fill(T.Zero);
            else
                TensorPrimitives.Multiply(slopes, relativeWeights[row], slopes);
        }
    }
}
