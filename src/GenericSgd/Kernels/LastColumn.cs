using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>
/// The one column that whole vectors leave over. A vector along the columns would compute it alone, so here the lanes are rows: squares of a are transposed in
/// registers, four squares at once, so that four chains hide the latency.
/// <code>
///              k..k+3                b[k..k+3, last]
///            +-------+               +---+
///   rows     | square|               |   |          sums of 4 rows = fma(column k of the square, b[k] in all lanes, sums)
///   16 at    | square|       *       |   |
///   once     | square|               +---+
///            | square|
///            +-------+
/// </code>
/// Rows that 16 leave over are computed again with the 16 - so many before them, and get the same bits.
/// </summary>
static unsafe class LastColumn
{
    const int Side = 4;

    const int Rows = 4 * Side;

    /// <summary>Writes <c>c = a * b</c> for one column, if a has enough rows whose memory is contiguous.</summary>
    /// <returns>False if nothing was written.</returns>
    public static bool TryMultiply<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : unmanaged, INumber<T>
    {
        if (c.Columns != 1 || c.Rows < Rows || a.ColumnStride != 1)
            return false;
        if (typeof(T) == typeof(float) && FloatSquare.IsSupported)
            Multiply<float, Vector128<float>, Lanes128<float>, FloatSquare>(a.As<float>(), b.As<float>(), c.As<float>());
        else if (typeof(T) == typeof(double) && DoubleSquare.IsSupported)
            Multiply<double, Vector256<double>, Lanes256<double>, DoubleSquare>(a.As<double>(), b.As<double>(), c.As<double>());
        else
            return false;
        return true;
    }

    static void Multiply<T, TVector, TLanes, TSquare>(in View<T> a, in View<T> b, in View<T> c)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
        where TSquare : ISquare<T, TVector>
    {
        Debug.Assert(c.Rows >= Rows && a.ColumnStride == 1, "There are enough rows, each contiguous.");
        View<T>.MustFit(a, b, c);
        var sums = stackalloc T[Rows];
        for (var row = 0; row < c.Rows; row += Rows)
        {
            var first = Math.Min(row, c.Rows - Rows);
            Sixteen<T, TVector, TLanes, TSquare>((T*)a.Origin + first * a.RowStride, a.RowStride, a.Columns, (T*)b.Origin, b.RowStride, sums);
            for (var i = 0; i < Rows; i++)
                c[first + i, 0] = sums[i];
        }
    }

    static void Sixteen<T, TVector, TLanes, TSquare>(T* a, nint aRow, int depth, T* b, nint bRow, T* sums)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
        where TSquare : ISquare<T, TVector>
    {
        var zero = TLanes.Broadcast(T.Zero);
        var (sum0, sum1, sum2, sum3) = (zero, zero, zero, zero);
        T* a1 = a + Side * aRow, a2 = a1 + Side * aRow, a3 = a2 + Side * aRow;
        var k = 0;
        for (; k <= depth - Side; k += Side, b += Side * bRow)
        {
            var (b0, b1) = (TLanes.Broadcast(b[0]), TLanes.Broadcast(b[bRow]));
            var (b2, b3) = (TLanes.Broadcast(b[2 * bRow]), TLanes.Broadcast(b[3 * bRow]));
            sum0 = Square<T, TVector, TLanes, TSquare>(a + k, aRow, b0, b1, b2, b3, sum0);
            sum1 = Square<T, TVector, TLanes, TSquare>(a1 + k, aRow, b0, b1, b2, b3, sum1);
            sum2 = Square<T, TVector, TLanes, TSquare>(a2 + k, aRow, b0, b1, b2, b3, sum2);
            sum3 = Square<T, TVector, TLanes, TSquare>(a3 + k, aRow, b0, b1, b2, b3, sum3);
        }
        TLanes.Store(sum0, sums);
        TLanes.Store(sum1, sums + Side);
        TLanes.Store(sum2, sums + 2 * Side);
        TLanes.Store(sum3, sums + 3 * Side);
        for (; k < depth; k++, b += bRow)
            for (nint i = 0; i < Rows; i++)
                sums[i] = Lanes1<T>.MultiplyAdd(a[i * aRow + k], *b, sums[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector Square<T, TVector, TLanes, TSquare>(T* a, nint aRow, TVector b0, TVector b1, TVector b2, TVector b3, TVector sum)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
        where TSquare : ISquare<T, TVector>
    {
        TSquare.Turn(a, aRow, out var column0, out var column1, out var column2, out var column3);
        sum = TLanes.MultiplyAdd(column0, b0, sum);
        sum = TLanes.MultiplyAdd(column1, b1, sum);
        sum = TLanes.MultiplyAdd(column2, b2, sum);
        return TLanes.MultiplyAdd(column3, b3, sum);
    }
}
