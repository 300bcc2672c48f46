using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>What a bias needs: one row added to every row of a matrix, and the sum of all rows.</summary>
public static class Rows
{
    /// <summary><c>matrix[i, j] += row[j]</c> for every i and j, with the type's own addition.</summary>
    /// <param name="row">As long as a row of the matrix.</param>
    /// <param name="matrix">Any number of rows, none included; may have a pitch.</param>
    /// <exception cref="ArgumentException">The row is not as long as the matrix is wide.</exception>
    /// <exception cref="OverflowException">A decimal sum is out of range.</exception>
    public static void AddToEach<T>(ReadOnlySpan<T> row, Span2D<T> matrix)
        where T : INumber<T>
    {
        if (row.Length != matrix.Width)
            ThrowWidth(row.Length, matrix.Height, matrix.Width);
        if (matrix.IsEmpty)
            return;
        if (row.Length == 1 && matrix.TryGetSpan(out var column))
            AddToEach(row[0], column);
        else if (row.Length < Thresholds.NarrowRow)
            AddNarrow(row, matrix);
        else if (row.Length <= Thresholds.WideRow && (typeof(T) == typeof(float) || typeof(T) == typeof(double)))
            AddInVectors(row, matrix);
        else
            for (var i = 0; i < matrix.Height; i++)
            {
                var target = matrix.GetRowSpan(i);
                TensorPrimitives.Add(target, row, target);
            }
    }

    /// <summary>
    /// <c>sums[j] = matrix[0, j] + matrix[1, j] + ...</c>, from zero and from top to bottom with the type's own addition; <see cref="Half"/> and other types
    /// that name a wider one (<see cref="IWidened{T}"/>) in float and rounded once, <see cref="decimal"/> exactly and rounded once (<see cref="DecimalDot"/>).
    /// Zeros for a matrix without rows.
    /// </summary>
    /// <param name="matrix">Any number of rows; may have a pitch.</param>
    /// <param name="sums">As long as a row; overwritten.</param>
    /// <exception cref="ArgumentException">The sums are not as many as the matrix is wide.</exception>
    /// <exception cref="OverflowException">A decimal sum is out of range.</exception>
    public static void ColumnSums<T>(ReadOnlySpan2D<T> matrix, Span<T> sums)
        where T : INumber<T>
    {
        if (sums.Length != matrix.Width)
            ThrowWidth(sums.Length, matrix.Height, matrix.Width);
        if (matrix.IsEmpty)
            sums.Fill(T.Zero);
        else if (typeof(T) == typeof(decimal))
            ExactSums(matrix, sums);
        else if (Widened<T>.Conversions is { } conversions)
            WidenedSums(conversions, matrix, sums);
        else if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
            NarrowSums(matrix, SumsInVectors(matrix, sums), sums);
        else if (sums.Length < Thresholds.NarrowRow)
            NarrowSums(matrix, 0, sums);
        else
        {
            sums.Fill(T.Zero);
            for (var i = 0; i < matrix.Height; i++)
                TensorPrimitives.Add(sums, matrix.GetRowSpan(i), sums);
        }
    }

    static void AddToEach<T>(T value, Span<T> column)
        where T : INumber<T>
    {
        if (column.Length >= 2 * Thresholds.NarrowRow)
            TensorPrimitives.Add(column, value, column);
        else
            foreach (ref var element in column)
                element += value;
    }

    static void AddNarrow<T>(ReadOnlySpan<T> row, Span2D<T> matrix)
        where T : INumber<T>
    {
        for (var i = 0; i < matrix.Height; i++)
        {
            ref var target = ref matrix.DangerousGetReferenceAt(i, 0);
            for (var j = 0; j < row.Length; j++)
                Unsafe.Add(ref target, j) += row[j];
        }
    }

    static void NarrowSums<T>(ReadOnlySpan2D<T> matrix, int first, Span<T> sums)
        where T : INumber<T>
    {
        for (var j = first; j < sums.Length; j++)
        {
            var sum = T.Zero;
            for (var i = 0; i < matrix.Height; i++)
                sum += matrix.DangerousGetReferenceAt(i, j);
            sums[j] = sum;
        }
    }

    static void AddInVectors<T>(ReadOnlySpan<T> row, Span2D<T> matrix)
        where T : INumber<T>
    {
        ref var source = ref MemoryMarshal.GetReference(row);
        for (var i = 0; i < matrix.Height; i++)
        {
            ref var target = ref matrix.DangerousGetReferenceAt(i, 0);
            var j = 0;
            for (; j <= row.Length - Vector256<T>.Count; j += Vector256<T>.Count)
                (Vector256.LoadUnsafe(ref target, (nuint)j) + Vector256.LoadUnsafe(ref source, (nuint)j)).StoreUnsafe(ref target, (nuint)j);
            for (; j < row.Length; j++)
                Unsafe.Add(ref target, j) += row[j];
        }
    }

    // Four vectors of sums stay in registers while all rows go by. Returns how many columns are done.
    static int SumsInVectors<T>(ReadOnlySpan2D<T> matrix, Span<T> sums)
        where T : INumber<T>
    {
        var count = Vector256<T>.Count;
        var j = 0;
        for (; j <= sums.Length - 4 * count; j += 4 * count)
        {
            var (sum0, sum1, sum2, sum3) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
            for (var i = 0; i < matrix.Height; i++)
            {
                ref var row = ref matrix.DangerousGetReferenceAt(i, j);
                sum0 += Vector256.LoadUnsafe(ref row);
                sum1 += Vector256.LoadUnsafe(ref row, (nuint)count);
                sum2 += Vector256.LoadUnsafe(ref row, (nuint)(2 * count));
                sum3 += Vector256.LoadUnsafe(ref row, (nuint)(3 * count));
            }
            sum0.CopyTo(sums[j..]);
            sum1.CopyTo(sums[(j + count)..]);
            sum2.CopyTo(sums[(j + 2 * count)..]);
            sum3.CopyTo(sums[(j + 3 * count)..]);
        }
        for (; j <= sums.Length - count; j += count)
        {
            var sum = Vector256<T>.Zero;
            for (var i = 0; i < matrix.Height; i++)
                sum += Vector256.LoadUnsafe(ref matrix.DangerousGetReferenceAt(i, j));
            sum.CopyTo(sums[j..]);
        }
        return j;
    }

    static unsafe void WidenedSums<T>(IWidened<T> conversions, ReadOnlySpan2D<T> matrix, Span<T> sums)
    {
        var room = Scratch.TakeWide();
        var wideRow = new Span<float>(room.Left(sums.Length), sums.Length);
        var wideSums = new Span<float>(room.Right(sums.Length), sums.Length);
        wideSums.Clear();
        for (var i = 0; i < matrix.Height; i++)
        {
            conversions.Widen(matrix.GetRowSpan(i), wideRow);
            TensorPrimitives.Add(wideSums, wideRow, wideSums);
        }
        conversions.Narrow(wideSums, sums);
        Scratch.Return(room);
    }

    static unsafe void ExactSums<T>(ReadOnlySpan2D<T> matrix, Span<T> sums)
    {
        fixed (void* origin = &Unsafe.As<T, byte>(ref matrix.DangerousGetReference()))
        {
            var view = View<T>.Over(origin, matrix).As<decimal>();
            for (var j = 0; j < sums.Length; j++)
                Unsafe.As<T, decimal>(ref sums[j]) = DecimalDot.Sum((decimal*)view.Origin + j, view.Rows, view.RowStride);
        }
    }

    static void ThrowWidth(int length, int height, int width) =>
        throw new ArgumentException($"A row of {length} does not fit a matrix of {height} x {width}.", "row");
}
