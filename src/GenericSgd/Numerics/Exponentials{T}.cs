using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics.Buffers;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Numerics;

/// <summary>The exponentials of a row by their sum, and the logarithm of that sum, without overflow.</summary>
/// <remarks>The bits are the same on every machine, as those of <see cref="Elementary{T}"/>.</remarks>
/// <typeparam name="T">The number type.</typeparam>
public static class Exponentials<T>
    where T : INumber<T>
{
    [ThreadStatic]
    static T[]? _lost;

    /// <summary>
    /// <c>destination[i] = exp(row[i] - m) / sum over j of exp(row[j] - m)</c>, where m is the row's maximum, so nothing overflows.
    /// An empty row gives nothing. A row that holds NaN, or has no finite maximum, gives NaN everywhere.
    /// </summary>
    /// <remarks>What the rounding of a difference loses comes back in its exponential. Half, and every type that is <see cref="IWidened{T}"/>, is computed in
    /// float and rounded once.</remarks>
    /// <param name="row">One row. The destination may be the row itself.</param>
    /// <param name="destination">At least as long as the row.</param>
    /// <exception cref="ArgumentException">The destination is too short, or overlaps the row at another start.</exception>
    public static void Softmax(ReadOnlySpan<T> row, Span<T> destination)
    {
        var result = Elementary<T>.Checked(row, destination);
        if (row.IsEmpty)
            return;

        if (Widened<T>.Conversions is { } conversions)
        {
            var wide = FloatScratch.Of(row.Length);
            conversions.Widen(row, wide);
            Exponentials<float>.Softmax(wide, wide);
            conversions.Narrow(wide, result);
            return;
        }

        ExpOfDifferences(row, TensorPrimitives.Max(row), result);
        TensorPrimitives.Divide(result, Reduce.Sum<T>(result), result);
    }

    /// <summary><c>log(sum over i of exp(row[i])) = m + log(1 + r)</c>, where m is the row's maximum and r the sum of <c>exp(row[i] - m)</c> over the
    /// others.</summary>
    /// <param name="row">One row, not empty.</param>
    /// <exception cref="ArgumentException">The row is empty.</exception>
    public static T LogSumExp(ReadOnlySpan<T> row)
    {
        if (row.IsEmpty)
            throw new ArgumentException("The row is empty: log(0) has no value in every number type.", nameof(row));

        var maximum = TensorPrimitives.Max(row);
        if (!T.IsFinite(maximum))
        {
            return maximum;
        }

        if (Widened<T>.Conversions is { } conversions)
        {
            var wide = FloatScratch.Of(row.Length);
            conversions.Widen(row, wide);
            return Widened<T>.Of(Exponentials<float>.LogSumExp(wide));
        }

        using var terms = new Rented<T>(row.Length);
        return maximum + Elementary<T>.Log1p(Terms(row, terms.Span, out _, out _));
    }

    /// <summary><c>terms[i] = exp(row[i] - m)</c>, where m is the row's maximum.</summary>
    /// <param name="row">One row, not empty; not of a type that is widened.</param>
    /// <param name="terms">As long as the row; may be the row itself.</param>
    /// <param name="largest">The place of the maximum, whose term is 1.</param>
    /// <param name="lost">What the roundings of the sum lost.</param>
    /// <returns>The sum of all other terms, so that a sum that is hardly more than 1 keeps its digits.</returns>
    internal static T Terms(ReadOnlySpan<T> row, Span<T> terms, out int largest, out T lost)
    {
        largest = TensorPrimitives.IndexOfMax(row);
        ExpOfDifferences(row, row[largest], terms);
        var one = terms[largest];
        terms[largest] = T.Zero;
        var others = ExactSum.Sum<T>(terms, out lost);
        terms[largest] = one;
        return others;
    }

    // exp(d + lost) = exp(d) + exp(d) lost: without it the exponential of a difference of -40 would be off by 16 units of its last place.
    static void ExpOfDifferences(ReadOnlySpan<T> row, T maximum, Span<T> result)
    {
        if (_lost is null || _lost.Length < row.Length)
            _lost = new T[row.Length];

        var lost = _lost.AsSpan(0, row.Length);
        ExactSum.Differences(row, maximum, result, lost);
        Elementary<T>.Exp(result, result);
        TensorPrimitives.Multiply(lost, result, lost);
        TensorPrimitives.Add(result, lost, result);
    }
}
