using System.Diagnostics;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>The product of float and double: cut into blocks, the blocks into tiles.</summary>
static unsafe partial class BlockedProduct
{
    /// <summary>As <see cref="Multiply{T}(in View{T}, in View{T}, in View{T})"/>, by several threads if it is large.</summary>
    public static void Split<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : unmanaged, INumber<T>
    {
        if (c.Columns == 1 && c.RowStride == 1 && a.RowStride == 1 && c.Rows > 1)
            // One column: as a row its chains lie side by side, and transposing moves nothing.
            Split(b.Transposed, a.Transposed, c.Transposed);
        else if (!ProductPaths.IsShared(ProductPath.Blocked, c.Rows, a.Columns, c.Columns))
            Multiply(a, b, c);
        else
            SplitProduct.Multiply(a, b, c, &Multiply, Packing.PanelRows, 2 * Vector512<T>.Count);
    }

    /// <summary>Writes <c>c = a * b</c> with the widest vectors that the processor has. The columns of c lie side by side.</summary>
    public static void Multiply<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : unmanaged, INumber<T>
    {
        if (Vector512.IsHardwareAccelerated)
            Multiply<T, Vector512<T>, Lanes512<T>>(a, b, c, Blocks.Usual);
        else if (Vector256.IsHardwareAccelerated)
            Multiply<T, Vector256<T>, Lanes256<T>>(a, b, c, Blocks.Usual);
        else if (Vector128.IsHardwareAccelerated)
            Multiply<T, Vector128<T>, Lanes128<T>>(a, b, c, Blocks.Usual);
        else
            Multiply<T, T, Lanes1<T>>(a, b, c, Blocks.Usual);
    }

    /// <summary>Writes <c>c = a * b</c> with the named vectors, and with narrower ones for columns that do not fill half of one.</summary>
    public static void Multiply<T, TVector, TLanes>(in View<T> a, in View<T> b, in View<T> c, in Blocks blocks)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        View<T>.MustFit(a, b, c);
        Debug.Assert(c.ColumnStride == 1, "The columns of c lie side by side.");
        var whole = 2 * TLanes.Count;
        var left = c.Columns % whole;
        var narrow = left <= TLanes.Count / 2 ? left : 0;
        // Stretches of equal length: after 3 * 256, a rest of 16 would load and store all of c for little.
        var longest = blocks.Depth + blocks.Depth / 4;
        var stretches = (a.Columns - 1) / longest + 1;
        var stretch = (a.Columns - 1) / stretches + 1;
        if (narrow == 0 && stretches == 1 && c.Columns <= blocks.Columns)
        {
            Block<T, TVector, TLanes>(a, b, c, blocks.Rows, ChainStart.Zero);
            return;
        }
        for (var column = 0; column < c.Columns - narrow; column += blocks.Columns)
        {
            var columns = Math.Min(blocks.Columns, c.Columns - narrow - column);
            for (var at = 0; at < a.Columns; at += stretch)
            {
                var depth = Math.Min(stretch, a.Columns - at);
                Block<T, TVector, TLanes>(
                    a.Part(0, a.Rows, at, depth), b.Part(at, depth, column, columns), c.Part(0, c.Rows, column, columns), blocks.Rows,
                    at > 0 ? ChainStart.Result : ChainStart.Zero);
            }
        }
        if (narrow == 0)
            return;
        var (lastB, lastC) = (b.Part(0, b.Rows, c.Columns - narrow, narrow), c.Part(0, c.Rows, c.Columns - narrow, narrow));
        if (!LastColumn.TryMultiply(a, lastB, lastC))
            Narrower<T, TLanes>(a, lastB, lastC, blocks);
    }

    static void Narrower<T, TLanes>(in View<T> a, in View<T> b, in View<T> c, in Blocks blocks)
        where T : unmanaged, INumber<T>
    {
        if (typeof(TLanes) == typeof(Lanes512<T>))
            Multiply<T, Vector256<T>, Lanes256<T>>(a, b, c, blocks);
        else if (typeof(TLanes) == typeof(Lanes256<T>))
            Multiply<T, Vector128<T>, Lanes128<T>>(a, b, c, blocks);
        else
            Multiply<T, T, Lanes1<T>>(a, b, c, blocks);
    }

    static void Block<T, TVector, TLanes>(in View<T> a, in View<T> b, in View<T> c, int blockRows, ChainStart start)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var width = 2 * TLanes.Count;
        var rightInPlace = Packing.LeavesRight(b, c.Rows);
        var leftInPlace = Packing.LeavesLeft(a, c.Columns, width);
        var packedRight = rightInPlace && c.Columns % TLanes.Count == 0 ? null : Scratch.Right<T>((nint)(c.Columns + width) * b.Rows);
        for (var row = 0; row < c.Rows; row += blockRows)
        {
            var rows = Math.Min(blockRows, c.Rows - row);
            var left = (T*)a.Origin + row * a.RowStride;
            if (!leftInPlace)
            {
                left = Scratch.Left<T>((nint)(rows + Packing.PanelRows) * a.Columns);
                Packing.Left(a.Part(row, rows, 0, a.Columns), left);
            }
            for (var column = 0; column < c.Columns; column += width)
            {
                var columns = Math.Min(width, c.Columns - column);
                var filled = columns <= TLanes.Count ? TLanes.Count : width;
                var panel = (T*)b.Origin + column * b.ColumnStride;
                var panelRow = b.RowStride;
                if (columns < TLanes.Count || !rightInPlace)
                {
                    panel = packedRight + (nint)column * b.Rows;
                    panelRow = filled;
                    if (row == 0)
                        Packing.Right<T, TVector, TLanes>(b.Part(0, b.Rows, column, columns), filled, panel);
                }
                var tileRows = filled == width && TLanes.Registers == 16 ? Packing.PanelRows : Thresholds.TallRows;
                var strip = leftInPlace
                    ? new Strip<T>(left, a.RowStride, a.ColumnStride, tileRows, panel, panelRow, a.Columns, start)
                    : new Strip<T>(left, panel, panelRow, a.Columns, start);
                var target = (T*)c.Origin + row * c.RowStride + column;
                if (columns >= TLanes.Count)
                    Tiles<T, TVector, TLanes>(strip, target, c.RowStride, rows, columns);
                else
                    Edge<T, TVector, TLanes>(strip, target, c.RowStride, rows, columns, filled);
            }
        }
    }
}
