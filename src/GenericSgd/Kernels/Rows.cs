using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Kernels;

/// <summary>What a bias needs: one row added to every row of a matrix, and the sum of all rows.</summary>
public static partial class Rows
{
    /// <summary><c>matrix[i, j] += row[j]</c> for every i and j, with the type's own addition.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="row">As long as a row of the matrix.</param>
    /// <param name="matrix">Any number of rows, none included; may have a pitch.</param>
    /// <exception cref="ArgumentException">The row is not as long as the matrix is wide, or lies in it.</exception>
    /// <exception cref="OverflowException">A decimal sum is out of range.</exception>
    public static void AddToEach<T>(ReadOnlySpan<T> row, Span2D<T> matrix)
        where T : INumber<T>
    {
        Overlap.MustNotMeet(View.OfReadOnly(row, 1, row.Length), matrix, nameof(row), nameof(matrix));
        AddToEachApart(row, matrix);
    }

    /// <summary>
    /// <c>sums[j] = matrix[0, j] + matrix[1, j] + ...</c>, from zero and from top to bottom with the type's own addition; <see cref="Half"/> and other types
    /// that name a wider one (<see cref="IWidened{T}"/>) in float and rounded once, <see cref="decimal"/> exactly and rounded once (<see cref="DecimalDot"/>).
    /// Zeros for a matrix without rows.
    /// </summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="matrix">Any number of rows; may have a pitch.</param>
    /// <param name="sums">As long as a row; overwritten.</param>
    /// <exception cref="ArgumentException">The sums are not as many as the matrix is wide, or lie in it.</exception>
    /// <exception cref="OverflowException">A decimal sum is out of range.</exception>
    public static void ColumnSums<T>(ReadOnlySpan2D<T> matrix, Span<T> sums)
        where T : INumber<T>
    {
        Overlap.MustNotMeet(matrix, View.Of(sums, 1, sums.Length), nameof(matrix), nameof(sums));
        ColumnSumsApart(matrix, sums);
    }

    /// <summary>As <see cref="AddToEach{T}(ReadOnlySpan{T}, Span2D{T})"/> of a row that is known to lie elsewhere.</summary>
    /// <exception cref="ArgumentException">The row is not as long as the matrix is wide.</exception>
    internal static void AddToEachApart<T>(ReadOnlySpan<T> row, Span2D<T> matrix)
        where T : INumber<T>
    {
        if (row.Length != matrix.Width)
            ThrowWidth(row.Length, matrix.Height, matrix.Width, nameof(row));
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

    static void ThrowWidth(int length, int height, int width, string parameter) =>
        throw new ArgumentException($"A row of {length} does not fit a matrix of {height} x {width}.", parameter);
}
