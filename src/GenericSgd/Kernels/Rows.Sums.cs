using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <content>The sum of all rows.</content>
public static partial class Rows
{
    /// <summary>As <see cref="ColumnSums{T}(ReadOnlySpan2D{T}, Span{T})"/> into memory that is known to lie elsewhere.</summary>
    /// <exception cref="ArgumentException">The sums are not as many as the matrix is wide.</exception>
    internal static void ColumnSumsApart<T>(ReadOnlySpan2D<T> matrix, Span<T> sums)
        where T : INumber<T>
    {
        if (sums.Length != matrix.Width)
            ThrowWidth(sums.Length, matrix.Height, matrix.Width, nameof(sums));
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
}
