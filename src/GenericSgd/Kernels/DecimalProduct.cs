using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Decimals;

namespace GenericSgd.Kernels;

/// <summary>
/// The exact product of decimal matrices: every element is the exact sum of exact products, rounded once.
/// <para>
/// Rows and columns are brought to one scale each and cut into limbs once (<see cref="DecimalLine"/>), then multiplied in vectors (<see cref="DecimalTile"/>).
/// A row or column that has no common scale within 96 bits is done element by element (<see cref="DecimalDot"/>); the value is the same.
/// </para>
/// </summary>
static unsafe class DecimalProduct
{
    /// <summary>As <see cref="Multiply(in View{decimal}, in View{decimal}, in View{decimal})"/>, by several threads if it is large.</summary>
    /// <remarks>Each part chooses its own path.</remarks>
    /// <exception cref="OverflowException">An element is out of range.</exception>
    public static void Split(in View<decimal> a, in View<decimal> b, in View<decimal> c)
    {
        if (!ProductPaths.IsShared(ProductPath.DecimalLimbs, c.Rows, a.Columns, c.Columns))
            Multiply(a, b, c);
        else
            SplitProduct.Multiply(a, b, c, &Multiply, 1, Vector512<long>.Count);
    }

    /// <summary>Writes <c>c = a * b</c> with the widest vectors that the processor has.</summary>
    public static void Multiply(in View<decimal> a, in View<decimal> b, in View<decimal> c)
    {
        View<decimal>.MustFit(a, b, c);
        // The longer side of the result runs along the vectors.
        if (c.Columns < c.Rows && c.Columns < Vector512<long>.Count)
            Multiply(b.Transposed, a.Transposed, c.Transposed);
        else if (!ProductPaths.CutsIntoLimbs(c.Rows, a.Columns, c.Columns))
            EachElement(a, b, c);
        else
            InLimbs(a, b, c);
    }

    static void InLimbs(in View<decimal> a, in View<decimal> b, in View<decimal> c)
    {
        Taken.Note(ProductPath.DecimalLimbs);
        if (Avx512F.IsSupported && Vector512.IsHardwareAccelerated)
            Multiply<Vector512<long>, LimbLanes512>(a, b, c);
        else if (Avx2.IsSupported)
            Multiply<Vector256<long>, LimbLanes256>(a, b, c);
        else
            Multiply<long, LimbLanes1>(a, b, c);
    }

    /// <summary>Writes <c>c = a * b</c> with the named vectors.</summary>
    public static void Multiply<TVector, TLanes>(in View<decimal> a, in View<decimal> b, in View<decimal> c)
        where TLanes : ILimbLanes<TVector>
    {
        var depth = a.Columns;
        var blockRows = BlockRows(c.Rows, depth);
        var rows = Scratch.Left<long>((nint)blockRows * depth * DecimalLine.Limbs);
        var rowLines = Scratch.Lines(blockRows);
        var panel = Scratch.Right<long>((nint)TLanes.Count * depth * DecimalLine.Limbs);
        var scales = Scratch.Result<byte>((nint)(blockRows + TLanes.Count) * depth);
        for (var row = 0; row < c.Rows; row += blockRows)
        {
            var height = Math.Min(blockRows, c.Rows - row);
            for (var i = 0; i < height; i++)
                rowLines[i] = DecimalLine.Cut(
                    (decimal*)a.Origin + (row + i) * a.RowStride, a.ColumnStride, depth,
                    rows + (nint)i * depth * DecimalLine.Limbs, 1, scales + (nint)i * depth);
            for (var column = 0; column < c.Columns; column += TLanes.Count)
                Panel<TVector, TLanes>(
                    a.Part(row, height, 0, depth), b.Part(0, depth, column, Math.Min(TLanes.Count, c.Columns - column)),
                    c.Part(row, height, column, Math.Min(TLanes.Count, c.Columns - column)),
                    rows, rowLines, scales, panel, scales + (nint)blockRows * depth);
        }
    }

    /// <summary>Rows of the left operand whose limbs are kept: as many as fit, but not so few that each panel would be cut again and again.</summary>
    public static int BlockRows(int rows, int depth) =>
        (int)Math.Clamp(Thresholds.LimbBytes / ((long)DecimalLine.Limbs * sizeof(long) * Math.Max(depth, 1)), Math.Min(8, rows), rows);

    /// <summary>All rows by the columns of one panel.</summary>
    static void Panel<TVector, TLanes>(
        in View<decimal> a, in View<decimal> b, in View<decimal> c, long* rows, DecimalLine* rowLines, byte* rowScales, long* panel, byte* columnScales)
        where TLanes : ILimbLanes<TVector>
    {
        var depth = a.Columns;
        var columnLines = stackalloc DecimalLine[TLanes.Count];
        if (c.Columns < TLanes.Count)
            NativeMemory.Clear(panel, (nuint)TLanes.Count * (nuint)depth * DecimalLine.Limbs * sizeof(long));
        for (var j = 0; j < c.Columns; j++)
            columnLines[j] = DecimalLine.Cut(
                (decimal*)b.Origin + j * b.ColumnStride, b.RowStride, depth, panel + j, TLanes.Count, columnScales + (nint)j * depth);

        var carried = stackalloc long[DecimalTile.Limbs * TLanes.Count];
        var words = stackalloc ulong[DecimalRounding.Words];
        for (var i = 0; i < c.Rows; i++)
        {
            DecimalTile.Run<TVector, TLanes>(rows + (nint)i * depth * DecimalLine.Limbs, panel, depth, carried);
            for (var j = 0; j < c.Columns; j++)
            {
                var (row, column) = (rowLines[i], columnLines[j]);
                if (!row.Aligned || !column.Aligned)
                {
                    c[i, j] = Element(a, b, i, j);
                    continue;
                }
                DecimalTile.ToWords(carried + j, TLanes.Count, words);
                var scale = row.Scale + column.Scale;
                var keep = row.Uniform || column.Uniform ? scale : DecimalLine.Keep(rowScales + (nint)i * depth, columnScales + (nint)j * depth, depth);
                c[i, j] = DecimalRounding.Round(words, scale, keep);
            }
        }
    }

    static void EachElement(in View<decimal> a, in View<decimal> b, in View<decimal> c)
    {
        Taken.Note(ProductPath.DecimalElements);
        for (var i = 0; i < c.Rows; i++)
            for (var j = 0; j < c.Columns; j++)
                c[i, j] = Element(a, b, i, j);
    }

    static decimal Element(in View<decimal> a, in View<decimal> b, int row, int column) => DecimalDot.Dot(
        (decimal*)a.Origin + row * a.RowStride, a.ColumnStride, (decimal*)b.Origin + column * b.ColumnStride, b.RowStride, a.Columns);
}
