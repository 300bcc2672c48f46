using System.Buffers;
using System.Numerics.Tensors;

namespace GenericSgd.Numerics;

public static partial class Elementary<T>
{
    /// <summary>
    /// <c>destination[i] = exp(row[i] - m) / sum over j of exp(row[j] - m)</c>, where m is the row's maximum, so nothing overflows.
    /// An empty row gives nothing. A row that holds NaN, or has no finite maximum, gives NaN everywhere.
    /// </summary>
    /// <param name="row">One row. The destination may be the row itself.</param>
    /// <param name="destination">At least as long as the row.</param>
    /// <exception cref="ArgumentException">The destination is too short, or overlaps the row at another start.</exception>
    public static void SoftMax(ReadOnlySpan<T> row, Span<T> destination)
    {
        var result = Checked(row, destination);
        if (row.IsEmpty)
        {
            return;
        }

        ExpOfDifferences(row, TensorPrimitives.Max(row), result);
        TensorPrimitives.Divide(result, Reduce.Sum<T>(result), result);
    }

    /// <summary><c>log(sum over i of exp(row[i])) = m + log(sum over i of exp(row[i] - m))</c>, where m is the row's maximum.</summary>
    /// <param name="row">One row, not empty.</param>
    /// <exception cref="ArgumentException">The row is empty.</exception>
    public static T LogSumExp(ReadOnlySpan<T> row)
    {
        if (row.IsEmpty)
        {
            throw new ArgumentException("The row is empty: log(0) has no value in every number type.", nameof(row));
        }

        var maximum = TensorPrimitives.Max(row);
        if (!T.IsFinite(maximum))
        {
            return maximum;
        }

        var rented = ArrayPool<T>.Shared.Rent(row.Length);
        var differences = rented.AsSpan(0, row.Length);
        ExpOfDifferences(row, maximum, differences);
        var sum = Reduce.Sum<T>(differences);
        ArrayPool<T>.Shared.Return(rented);
        return maximum + Log(sum);
    }

    static void ExpOfDifferences(ReadOnlySpan<T> row, T maximum, Span<T> result)
    {
        TensorPrimitives.Subtract(row, maximum, result);
        Functions.Exp(result, result);
    }
}
