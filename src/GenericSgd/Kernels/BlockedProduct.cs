using System.Numerics;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>The product of float and double: cut into blocks, the blocks into tiles.</summary>
static unsafe class BlockedProduct
{
    /// <summary>What of b is read in place: it stays in the first-level cache anyway.</summary>
    const int SmallBytes = 16 * 1024;

    /// <summary>Waking another thread costs about as much as so many links.</summary>
    const long SplitLinks = 1L << 20;

    /// <summary>As <see cref="Multiply{T}(View{T}, View{T}, View{T})"/>, by several threads if it is large.</summary>
    public static void Split<T>(View<T> a, View<T> b, View<T> c)
        where T : unmanaged, INumber<T> =>
        SplitProduct.Multiply(a, b, c, &Multiply, Packing.PanelRows, 2 * Vector512<T>.Count, SplitLinks);

    /// <summary>Writes <c>c = a * b</c> with the widest vectors that the processor has. The columns of c lie side by side.</summary>
    public static void Multiply<T>(View<T> a, View<T> b, View<T> c)
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
    public static void Multiply<T, TVector, TLanes>(View<T> a, View<T> b, View<T> c, Blocks blocks)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var whole = 2 * TLanes.Count;
        var left = c.Columns % whole;
        var narrow = left <= TLanes.Count / 2 ? left : 0;
        for (var column = 0; column < c.Columns - narrow; column += blocks.Columns)
        {
            var columns = Math.Min(blocks.Columns, c.Columns - narrow - column);
            for (var at = 0; at < a.Columns; at += blocks.Depth)
            {
                var depth = Math.Min(blocks.Depth, a.Columns - at);
                Block<T, TVector, TLanes>(
                    a.Part(0, a.Rows, at, depth), b.Part(at, depth, column, columns), c.Part(0, c.Rows, column, columns), blocks.Rows, at > 0);
            }
        }
        if (narrow > 0)
            Narrower<T, TLanes>(a, b.Part(0, b.Rows, c.Columns - narrow, narrow), c.Part(0, c.Rows, c.Columns - narrow, narrow), blocks);
    }

    static void Narrower<T, TLanes>(View<T> a, View<T> b, View<T> c, Blocks blocks)
        where T : unmanaged, INumber<T>
    {
        if (typeof(TLanes) == typeof(Lanes512<T>))
            Multiply<T, Vector256<T>, Lanes256<T>>(a, b, c, blocks);
        else if (typeof(TLanes) == typeof(Lanes256<T>))
            Multiply<T, Vector128<T>, Lanes128<T>>(a, b, c, blocks);
        else
            Multiply<T, T, Lanes1<T>>(a, b, c, blocks);
    }

    static void Block<T, TVector, TLanes>(View<T> a, View<T> b, View<T> c, int blockRows, bool onward)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var width = 2 * TLanes.Count;
        var rightInPlace = b.ColumnStride == 1 && (c.Rows <= 2 * Packing.PanelRows || (long)b.Rows * b.Columns * sizeof(T) <= SmallBytes);
        var leftInPlace = a.ColumnStride == 1 || c.Columns <= width || (long)a.Rows * a.Columns * sizeof(T) <= SmallBytes;
        var packedRight = Scratch.Right<T>((nint)(c.Columns + width) * b.Rows);
        for (var row = 0; row < c.Rows; row += blockRows)
        {
            var rows = Math.Min(blockRows, c.Rows - row);
            var left = a.Part(row, rows, 0, a.Columns);
            var panels = (T*)left.Origin;
            if (!leftInPlace)
            {
                panels = Scratch.Left<T>((nint)(rows + Packing.PanelRows) * a.Columns);
                Packing.Left(left, panels);
            }
            for (var column = 0; column < c.Columns; column += width)
            {
                var columns = Math.Min(width, c.Columns - column);
                var right = b.Part(0, b.Rows, column, columns);
                var filled = columns <= TLanes.Count ? TLanes.Count : width;
                var target = c.Part(row, rows, column, columns);
                T* panel;
                nint panelRow;
                if (rightInPlace && filled == columns || columns == 1 && width == 2)
                {
                    panel = (T*)right.Origin;
                    panelRow = right.RowStride;
                }
                else
                {
                    panel = packedRight + (nint)column * b.Rows;
                    panelRow = filled;
                    if (row == 0)
                        Packing.Right(right, filled, panel);
                }
                if (leftInPlace)
                    Panel<T, TVector, TLanes>(panels, Packing.PanelRows * a.RowStride, a.RowStride, a.ColumnStride, panel, panelRow, a.Columns, target, onward);
                else
                    Panel<T, TVector, TLanes>(panels, Packing.PanelRows * a.Columns, 1, Packing.PanelRows, panel, panelRow, a.Columns, target, onward);
            }
        }
    }

    /// <summary>All tiles below one panel of b.</summary>
    static void Panel<T, TVector, TLanes>(
        T* a, nint aPanel, nint aRow, nint aColumn, T* b, nint bRow, int depth, View<T> c, bool onward)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var filled = c.Columns <= TLanes.Count ? TLanes.Count : 2 * TLanes.Count;
        if (filled != c.Columns)
        {
            Edge<T, TVector, TLanes>(a, aPanel, aRow, aColumn, b, bRow, depth, c, onward);
            return;
        }
        for (var row = 0; row < c.Rows; row += Packing.PanelRows, a += aPanel)
            Rows<T, TVector, TLanes>(
                a, aRow, aColumn, Math.Min(Packing.PanelRows, c.Rows - row), b, bRow, depth, (T*)c.Origin + row * c.RowStride, c.RowStride, filled, onward);
    }

    /// <summary>As <see cref="Panel"/> for a last panel that c does not fill: by way of a tile that has all columns.</summary>
    static void Edge<T, TVector, TLanes>(
        T* a, nint aPanel, nint aRow, nint aColumn, T* b, nint bRow, int depth, View<T> c, bool onward)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var filled = c.Columns <= TLanes.Count ? TLanes.Count : 2 * TLanes.Count;
        var tile = stackalloc T[Packing.PanelRows * filled];
        for (var row = 0; row < c.Rows; row += Packing.PanelRows, a += aPanel)
        {
            var rows = Math.Min(Packing.PanelRows, c.Rows - row);
            var target = (T*)c.Origin + row * c.RowStride;
            for (var i = 0; onward && i < rows; i++)
                new ReadOnlySpan<T>(target + i * c.RowStride, c.Columns).CopyTo(new Span<T>(tile + i * filled, c.Columns));
            Rows<T, TVector, TLanes>(a, aRow, aColumn, rows, b, bRow, depth, tile, filled, filled, onward);
            for (var i = 0; i < rows; i++)
                new ReadOnlySpan<T>(tile + i * filled, c.Columns).CopyTo(new Span<T>(target + i * c.RowStride, c.Columns));
        }
    }

    /// <summary>One tile, by the smallest shape that covers it.</summary>
    static void Rows<T, TVector, TLanes>(
        T* a, nint aRow, nint aColumn, int rows, T* b, nint bRow, int depth, T* c, nint cRow, int filled, bool onward)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        if (filled == TLanes.Count)
        {
            if (rows == 1)
                Tile.Run<T, TVector, TLanes, OneByOne>(a, aRow, aColumn, rows, b, bRow, depth, c, cRow, onward);
            else
                Tile.Run<T, TVector, TLanes, SixByOne>(a, aRow, aColumn, rows, b, bRow, depth, c, cRow, onward);
        }
        else if (rows == 1)
            Tile.Run<T, TVector, TLanes, OneByTwo>(a, aRow, aColumn, rows, b, bRow, depth, c, cRow, onward);
        else if (rows <= 4)
            Tile.Run<T, TVector, TLanes, FourByTwo>(a, aRow, aColumn, rows, b, bRow, depth, c, cRow, onward);
        else
            Tile.Run<T, TVector, TLanes, SixByTwo>(a, aRow, aColumn, rows, b, bRow, depth, c, cRow, onward);
    }
}
