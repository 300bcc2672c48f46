using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Kernels;

/// <summary>What a bias needs: one row added to every row of a matrix, and the sum of all rows.</summary>
public static class Rows
{
    /// <summary><c>matrix[i, j] += row[j]</c> for every i and j, with the type's own addition.</summary>
    /// <param name="row">As long as a row of the matrix.</param>
    /// <param name="matrix">Any number of rows, none included; may have a pitch.</param>
    /// <exception cref="ArgumentException">The row is not as long as the matrix is wide.</exception>
    public static void AddToEach<T>(ReadOnlySpan<T> row, Span2D<T> matrix)
        where T : INumber<T>
    {
        if (row.Length != matrix.Width)
            ThrowWidth(row.Length, matrix.Height, matrix.Width);
        for (var i = 0; i < matrix.Height; i++)
            TensorPrimitives.Add(matrix.GetRowSpan(i), row, matrix.GetRowSpan(i));
    }

    /// <summary>
    /// <c>sums[j] = matrix[0, j] + matrix[1, j] + ...</c>, from zero and from top to bottom with the type's own addition; Half in float and rounded once,
    /// decimal exactly and rounded once. Zeros for a matrix without rows.
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
        sums.Fill(T.Zero);
        for (var i = 0; i < matrix.Height; i++)
            TensorPrimitives.Add(sums, matrix.GetRowSpan(i), sums);
    }

    static void ThrowWidth(int length, int height, int width) =>
        throw new ArgumentException($"A row of {length} does not fit a matrix of {height} x {width}.");
}
