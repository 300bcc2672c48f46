using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GenericSgd.Kernels;

/// <summary>
/// The micro-kernel: a tile of the result, up to 8 rows by one or two vectors, kept in registers while k runs.
/// <code>
///                      b0 b1        one row of b: two vectors
///                     +--+--+
///            a0  ->   |  |  |
///            a1  ->   |  |  |       for each k:  tile[i, v] = fma(a[i, k] in all lanes, b[k, v], tile[i, v])
///            ..  ->   |  |  |
///            a5  ->   +--+--+
/// </code>
/// Six rows by two vectors make 12 independent chains: enough to hide a fused multiply-add's latency of 4 at two a cycle (8), and with the three
/// operands no more than the 16 registers of AVX2. Rows of a are read in place through six addresses, so a needs packing only where its cache lines would be
/// wasted. With one vector it takes eight rows. Where fewer rows are left, the addresses beyond the last repeat it: those rows are computed twice and stored
/// twice with the same value.
/// </summary>
static unsafe class Tile
{
    /// <summary>
    /// Writes <c>c = a * b</c> or goes on with the chains that lie in c. a has 1 to 8 rows, no more than the shape; b has <paramref name="depth"/> rows
    /// of whole vectors, the second of which begins <paramref name="second"/> elements after the first: where they overlap, both make the same chains; the rows
    /// of each and the columns of a lie so many elements apart as is said.
    /// </summary>
    public static void Run<T, TVector, TLanes, TShape>(
        T* a, nint aRow, nint aColumn, int rows, T* b, nint bRow, nint second, int depth, T* c, nint cRow, ChainStart start)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
        where TShape : IShape
    {
        Debug.Assert(rows >= 1 && rows <= TShape.Rows, "The shape covers the rows.");
        Debug.Assert(depth >= 0, "Chains may be empty, but not less.");
        Debug.Assert(TShape.Vectors == 1 ? second == 0 : second > 0 && second <= TLanes.Count, "The second vector begins in the first or right behind it.");
        Debug.Assert(rows == 1 || cRow >= second + TLanes.Count, "Rows of c do not overlap.");
        TVector zero = TLanes.Broadcast(default);
        T* a0 = a, a1 = Next(a0, aRow, rows > 1), a2 = Next(a1, aRow, rows > 2), a3 = Next(a2, aRow, rows > 3);
        T* a4 = Next(a3, aRow, rows > 4), a5 = Next(a4, aRow, rows > 5), a6 = Next(a5, aRow, rows > 6), a7 = Next(a6, aRow, rows > 7);
        TVector s00 = zero, s10 = zero, s20 = zero, s30 = zero, s40 = zero, s50 = zero, s60 = zero, s70 = zero;
        TVector s01 = zero, s11 = zero, s21 = zero, s31 = zero, s41 = zero, s51 = zero, s61 = zero, s71 = zero;
        if (start == ChainStart.Result)
        {
            var from = c;
            Open<T, TVector, TLanes, TShape>(from, second, ref s00, ref s01);
            if (TShape.Rows > 1)
                Open<T, TVector, TLanes, TShape>(from = Next(from, cRow, rows > 1), second, ref s10, ref s11);
            if (TShape.Rows > 2)
                Open<T, TVector, TLanes, TShape>(from = Next(from, cRow, rows > 2), second, ref s20, ref s21);
            if (TShape.Rows > 3)
                Open<T, TVector, TLanes, TShape>(from = Next(from, cRow, rows > 3), second, ref s30, ref s31);
            if (TShape.Rows > 4)
                Open<T, TVector, TLanes, TShape>(from = Next(from, cRow, rows > 4), second, ref s40, ref s41);
            if (TShape.Rows > 5)
                Open<T, TVector, TLanes, TShape>(from = Next(from, cRow, rows > 5), second, ref s50, ref s51);
            if (TShape.Rows > 6)
                Open<T, TVector, TLanes, TShape>(from = Next(from, cRow, rows > 6), second, ref s60, ref s61);
            if (TShape.Rows > 7)
                Open<T, TVector, TLanes, TShape>(from = Next(from, cRow, rows > 7), second, ref s70, ref s71);
        }

        for (nint at = 0; depth > 0; depth--, at += aColumn, b += bRow)
        {
            var b0 = TLanes.Load(b);
            var b1 = TShape.Vectors > 1 ? TLanes.Load(b + second) : zero;
            MultiplyAdd<T, TVector, TLanes, TShape>(a0[at], b0, b1, ref s00, ref s01);
            if (TShape.Rows > 1)
                MultiplyAdd<T, TVector, TLanes, TShape>(a1[at], b0, b1, ref s10, ref s11);
            if (TShape.Rows > 2)
                MultiplyAdd<T, TVector, TLanes, TShape>(a2[at], b0, b1, ref s20, ref s21);
            if (TShape.Rows > 3)
                MultiplyAdd<T, TVector, TLanes, TShape>(a3[at], b0, b1, ref s30, ref s31);
            if (TShape.Rows > 4)
                MultiplyAdd<T, TVector, TLanes, TShape>(a4[at], b0, b1, ref s40, ref s41);
            if (TShape.Rows > 5)
                MultiplyAdd<T, TVector, TLanes, TShape>(a5[at], b0, b1, ref s50, ref s51);
            if (TShape.Rows > 6)
                MultiplyAdd<T, TVector, TLanes, TShape>(a6[at], b0, b1, ref s60, ref s61);
            if (TShape.Rows > 7)
                MultiplyAdd<T, TVector, TLanes, TShape>(a7[at], b0, b1, ref s70, ref s71);
        }

        Close<T, TVector, TLanes, TShape>(c, second, s00, s01);
        if (TShape.Rows > 1)
            Close<T, TVector, TLanes, TShape>(c = Next(c, cRow, rows > 1), second, s10, s11);
        if (TShape.Rows > 2)
            Close<T, TVector, TLanes, TShape>(c = Next(c, cRow, rows > 2), second, s20, s21);
        if (TShape.Rows > 3)
            Close<T, TVector, TLanes, TShape>(c = Next(c, cRow, rows > 3), second, s30, s31);
        if (TShape.Rows > 4)
            Close<T, TVector, TLanes, TShape>(c = Next(c, cRow, rows > 4), second, s40, s41);
        if (TShape.Rows > 5)
            Close<T, TVector, TLanes, TShape>(c = Next(c, cRow, rows > 5), second, s50, s51);
        if (TShape.Rows > 6)
            Close<T, TVector, TLanes, TShape>(c = Next(c, cRow, rows > 6), second, s60, s61);
        if (TShape.Rows > 7)
            Close<T, TVector, TLanes, TShape>(c = Next(c, cRow, rows > 7), second, s70, s71);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* Next<T>(T* row, nint apart, bool there)
        where T : unmanaged => there ? row + apart : row;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Open<T, TVector, TLanes, TShape>(T* c, nint second, ref TVector sum0, ref TVector sum1)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
        where TShape : IShape
    {
        sum0 = TLanes.Load(c);
        if (TShape.Vectors > 1)
            sum1 = TLanes.Load(c + second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void MultiplyAdd<T, TVector, TLanes, TShape>(T a, TVector b0, TVector b1, ref TVector sum0, ref TVector sum1)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
        where TShape : IShape
    {
        var all = TLanes.Broadcast(a);
        sum0 = TLanes.MultiplyAdd(all, b0, sum0);
        if (TShape.Vectors > 1)
            sum1 = TLanes.MultiplyAdd(all, b1, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Close<T, TVector, TLanes, TShape>(T* c, nint second, TVector sum0, TVector sum1)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
        where TShape : IShape
    {
        TLanes.Store(sum0, c);
        if (TShape.Vectors > 1)
            TLanes.Store(sum1, c + second);
    }
}
