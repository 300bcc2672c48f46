using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>
/// A matrix times one long column, of float and double: a dot product of two contiguous vectors for each row, whose terms are dealt to lanes.
/// <code>
///   k       0   1  ...  L-1 |  L  L+1 ... 2L-1 | ... | the K mod L terms that are left
///   lane    0   1  ...  L-1 |  0   1  ...  L-1 | ... |         L-2  L-1
/// </code>
/// Each lane is one chain of fused multiply-adds from zero; at the end the second half of the lanes is added to the first half, until one is left.
/// One chain over all of k would wait for each multiply-add before the next. L is 128 bytes' worth, four vectors of AVX2, on every processor; two rows
/// at once share the column and make eight chains, enough to hide a latency of 4 at two a cycle. Where one row is left it is computed twice.
/// </summary>
static unsafe class LaneProduct
{
    /// <summary>Writes <c>c = a * b</c>, by several threads if it is large. c and b have one column, and the columns of a lie side by side.</summary>
    public static void Split<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : unmanaged, INumber<T>
    {
        Debug.Assert(a.ColumnStride == 1 && b.Columns == 1 && c.Columns == 1 && a.Columns == b.Rows && a.Rows == c.Rows, "One column, of contiguous rows.");
        var column = b;
        if (b.RowStride != 1)
        {
            column = new View<T>(Scratch.Right<T>(b.Rows), b.Rows, 1, 1, 1);
            for (var k = 0; k < b.Rows; k++)
                column[k, 0] = b[k, 0];
        }
        if (!ProductPaths.IsShared(ProductPath.Lanes, a.Rows, a.Columns, 1))
            Multiply(a, column, c);
        else
            SplitProduct.Multiply(a, column, c, &Multiply, 2, 1);
    }

    static void Multiply<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : unmanaged, INumber<T> =>
        Rows(ref a[0, 0], a.RowStride, a.Rows, ref b[0, 0], a.Columns, ref c[0, 0], c.RowStride);

    /// <summary>The same on memory that need not be pinned.</summary>
    public static void Rows<T>(ref T a, nint aRow, int rows, ref T b, int count, ref T c, nint cRow)
        where T : INumber<T>
    {
        for (nint i = 0; i < rows; i += 2)
        {
            var next = Math.Min(i + 1, rows - 1);
            Two(ref Unsafe.Add(ref a, i * aRow), ref Unsafe.Add(ref a, next * aRow), ref b, count, ref Unsafe.Add(ref c, i * cRow),
                ref Unsafe.Add(ref c, next * cRow));
        }
    }

    /// <summary>One element.</summary>
    public static T Dot<T>(ref T a, ref T b, int count)
        where T : INumber<T>
    {
        var sum = T.Zero;
        Two(ref a, ref a, ref b, count, ref sum, ref sum);
        return sum;
    }

    static void Two<T>(ref T a0, ref T a1, ref T b, nint count, ref T c0, ref T c1)
        where T : INumber<T>
    {
        nint lanes = Thresholds.LaneVectors * Vector256<T>.Count;
        Debug.Assert(count >= lanes, "Each lane has a term.");
        var (s00, s01, s02, s03) = (Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero, Vector256<T>.Zero);
        var (s10, s11, s12, s13) = (s00, s01, s02, s03);
        nint at = 0;
        for (; at <= count - lanes; at += lanes)
        {
            MultiplyAdd(ref a0, ref a1, ref b, at, 0, ref s00, ref s10);
            MultiplyAdd(ref a0, ref a1, ref b, at, 1, ref s01, ref s11);
            MultiplyAdd(ref a0, ref a1, ref b, at, 2, ref s02, ref s12);
            MultiplyAdd(ref a0, ref a1, ref b, at, 3, ref s03, ref s13);
        }
        if (at < count)
        {
            // The last round ends with the last term; what it shares with the one before counts as zero.
            var first = Vector256.Create(T.CreateChecked(lanes - (count - at)));
            at = count - lanes;
            MultiplyAddLast(ref a0, ref a1, ref b, at, 0, first, ref s00, ref s10);
            MultiplyAddLast(ref a0, ref a1, ref b, at, 1, first, ref s01, ref s11);
            MultiplyAddLast(ref a0, ref a1, ref b, at, 2, first, ref s02, ref s12);
            MultiplyAddLast(ref a0, ref a1, ref b, at, 3, first, ref s03, ref s13);
        }
        c0 = Sum((s00 + s02) + (s01 + s03));
        c1 = Sum((s10 + s12) + (s11 + s13));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void MultiplyAdd<T>(ref T a0, ref T a1, ref T b, nint at, int vector, ref Vector256<T> sum0, ref Vector256<T> sum1)
    {
        var place = (nuint)at + (nuint)(vector * Vector256<T>.Count);
        var column = Vector256.LoadUnsafe(ref b, place);
        sum0 = Fused.MultiplyAdd(Vector256.LoadUnsafe(ref a0, place), column, sum0);
        sum1 = Fused.MultiplyAdd(Vector256.LoadUnsafe(ref a1, place), column, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void MultiplyAddLast<T>(ref T a0, ref T a1, ref T b, nint at, int vector, Vector256<T> first, ref Vector256<T> sum0, ref Vector256<T> sum1)
        where T : INumber<T>
    {
        var place = (nuint)at + (nuint)(vector * Vector256<T>.Count);
        var lane = Vector256<T>.Indices + Vector256.Create(T.CreateChecked(vector * Vector256<T>.Count));
        var counted = Vector256.GreaterThanOrEqual(lane, first);
        var column = Vector256.LoadUnsafe(ref b, place) & counted;
        sum0 = Fused.MultiplyAdd(Vector256.LoadUnsafe(ref a0, place) & counted, column, sum0);
        sum1 = Fused.MultiplyAdd(Vector256.LoadUnsafe(ref a1, place) & counted, column, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Sum<T>(Vector256<T> lanes)
        where T : INumber<T>
    {
        var half = lanes.GetLower() + lanes.GetUpper();
        return Vector128<T>.Count == 2 ? half[0] + half[1] : (half[0] + half[2]) + (half[1] + half[3]);
    }
}
