using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>The product of float and double: cut into blocks, the blocks into tiles.</summary>
static unsafe class BlockedProduct
{
    /// <summary>What of b is read in place: it stays in the first-level cache anyway.</summary>
    const int SmallBytes = 80 * 1024;

    /// <summary>
    /// A left operand whose rows are contiguous is packed if more panels than this read it: that costs about as much as one and a half of them.
    /// </summary>
    const int UsesPerRow = 12;

    /// <summary>The same where columns are contiguous: reading one in place takes a cache line for six numbers.</summary>
    const int UsesPerColumn = 1;

    /// <summary>Rows of a tile over an operand that is read in place, if one vector or the processor's many registers leave room for so many.</summary>
    const int TallRows = 8;

    /// <summary>Waking another thread costs about as much as so many multiply-adds.</summary>
    const long SplitOperations = 1L << 21;

    /// <summary>As <see cref="Multiply{T}(in View{T}, in View{T}, in View{T})"/>, by several threads if it is large.</summary>
    public static void Split<T>(in View<T> a, in View<T> b, in View<T> c)
        where T : unmanaged, INumber<T>
    {
        if (c.Columns == 1 && c.RowStride == 1 && a.RowStride == 1 && c.Rows > 1)
            // One column: as a row its chains lie side by side, and transposing moves nothing.
            Split(b.Transposed, a.Transposed, c.Transposed);
        else if ((long)c.Rows * c.Columns * a.Columns < SplitOperations)
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
        var whole = 2 * TLanes.Count;
        var left = c.Columns % whole;
        var narrow = left <= TLanes.Count / 2 ? left : 0;
        // Stretches of equal length: after 3 * 256, a rest of 16 would load and store all of c for little.
        var longest = blocks.Depth + blocks.Depth / 4;
        var stretches = (a.Columns - 1) / longest + 1;
        var stretch = (a.Columns - 1) / stretches + 1;
        if (narrow == 0 && stretches == 1 && c.Columns <= blocks.Columns)
        {
            Block<T, TVector, TLanes>(a, b, c, blocks.Rows, false);
            return;
        }
        for (var column = 0; column < c.Columns - narrow; column += blocks.Columns)
        {
            var columns = Math.Min(blocks.Columns, c.Columns - narrow - column);
            for (var at = 0; at < a.Columns; at += stretch)
            {
                var depth = Math.Min(stretch, a.Columns - at);
                Block<T, TVector, TLanes>(
                    a.Part(0, a.Rows, at, depth), b.Part(at, depth, column, columns), c.Part(0, c.Rows, column, columns), blocks.Rows, at > 0);
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

    static void Block<T, TVector, TLanes>(in View<T> a, in View<T> b, in View<T> c, int blockRows, bool onward)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var width = 2 * TLanes.Count;
        var rightInPlace = b.ColumnStride == 1 && (c.Rows <= 2 * Packing.PanelRows || (long)b.Rows * b.Columns * sizeof(T) <= SmallBytes);
        var leftUses = a.ColumnStride == 1 ? UsesPerRow : UsesPerColumn;
        var leftInPlace = c.Columns <= leftUses * width || (long)a.Rows * a.Columns * sizeof(T) <= SmallBytes;
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
                var strip = leftInPlace
                    ? new Strip<T>(left, a.RowStride, a.ColumnStride, filled == width && TLanes.Registers == 16 ? Packing.PanelRows : TallRows, panel,
                        panelRow, a.Columns, onward)
                    : new Strip<T>(left, panel, panelRow, a.Columns, onward);
                var target = (T*)c.Origin + row * c.RowStride + column;
                if (columns >= TLanes.Count)
                    Tiles<T, TVector, TLanes>(strip, target, c.RowStride, rows, columns);
                else
                    Edge<T, TVector, TLanes>(strip, target, c.RowStride, rows, columns, filled);
            }
        }
    }

    /// <summary>All tiles below one panel of b. The second of two vectors ends with the last column: it may overlap the first.</summary>
    static void Tiles<T, TVector, TLanes>(in Strip<T> strip, T* c, nint cRow, int rows, int columns)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var a = strip.Left;
        for (int height; rows > 0; rows -= height, a += strip.Step(height), c += height * cRow)
        {
            height = strip.Height(rows);
            One<T, TVector, TLanes>(strip, a, height, c, cRow, columns, strip.Onward);
        }
    }

    /// <summary>As <see cref="Tiles"/> for a last panel of less than one vector: by way of a tile that has all columns.</summary>
    static void Edge<T, TVector, TLanes>(in Strip<T> strip, T* c, nint cRow, int rows, int columns, int filled)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var tile = stackalloc T[TallRows * filled];
        var a = strip.Left;
        for (int height; rows > 0; rows -= height, a += strip.Step(height), c += height * cRow)
        {
            height = strip.Height(rows);
            if (strip.Onward)
                Copy(c, cRow, tile, filled, height, columns);
            One<T, TVector, TLanes>(strip, a, height, tile, filled, filled, strip.Onward);
            Copy(tile, filled, c, cRow, height, columns);
        }
    }

    static void Copy<T>(T* source, nint sourceRow, T* target, nint targetRow, int rows, int columns)
        where T : unmanaged
    {
        for (; rows > 0; rows--, source += sourceRow, target += targetRow)
            Unsafe.CopyBlockUnaligned(target, source, (uint)(columns * sizeof(T)));
    }

    /// <summary>One tile, by the smallest shape that covers it.</summary>
    public static void One<T, TVector, TLanes>(in Strip<T> strip, T* a, int rows, T* c, nint cRow, int columns, bool onward)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        nint aRow = strip.LeftRow, aColumn = strip.LeftColumn, bRow = strip.RightRow;
        var b = strip.Right;
        var depth = strip.Depth;
        nint second = columns - TLanes.Count;
        if (second == 0)
        {
            if (rows == 1)
                Tile.Run<T, TVector, TLanes, OneByOne>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, onward);
            else if (rows <= 6)
                Tile.Run<T, TVector, TLanes, SixByOne>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, onward);
            else
                Tile.Run<T, TVector, TLanes, EightByOne>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, onward);
        }
        else if (rows == 1)
            Tile.Run<T, TVector, TLanes, OneByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, onward);
        else if (rows <= 4)
            Tile.Run<T, TVector, TLanes, FourByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, onward);
        else if (rows > 6 && TLanes.Registers > 16)
            Tile.Run<T, TVector, TLanes, EightByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, onward);
        else
            Tile.Run<T, TVector, TLanes, SixByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, onward);
    }
}
