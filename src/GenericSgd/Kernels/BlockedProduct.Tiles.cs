using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenericSgd.Kernels;

/// <content>The tiles below one panel of b.</content>
static unsafe partial class BlockedProduct
{
    /// <summary>All tiles below one panel of b. The second of two vectors ends with the last column: it may overlap the first.</summary>
    static void Tiles<T, TVector, TLanes>(in Strip<T> strip, T* c, nint cRow, int rows, int columns)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var a = strip.Left;
        for (int height; rows > 0; rows -= height, a += strip.Step(height), c += height * cRow)
        {
            height = strip.Height(rows);
            One<T, TVector, TLanes>(strip, a, height, c, cRow, columns, strip.Start);
        }
    }

    /// <summary>As <see cref="Tiles"/> for a last panel of less than one vector: by way of a tile that has all columns.</summary>
    static void Edge<T, TVector, TLanes>(in Strip<T> strip, T* c, nint cRow, int rows, int columns, int filled)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        var tile = stackalloc T[Thresholds.TallRows * filled];
        var a = strip.Left;
        for (int height; rows > 0; rows -= height, a += strip.Step(height), c += height * cRow)
        {
            height = strip.Height(rows);
            if (strip.Start == ChainStart.Result)
                Copy(c, cRow, tile, filled, height, columns);
            One<T, TVector, TLanes>(strip, a, height, tile, filled, filled, strip.Start);
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
    public static void One<T, TVector, TLanes>(in Strip<T> strip, T* a, int rows, T* c, nint cRow, int columns, ChainStart start)
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
                Tile.Run<T, TVector, TLanes, OneByOne>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, start);
            else if (rows <= 6)
                Tile.Run<T, TVector, TLanes, SixByOne>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, start);
            else
                Tile.Run<T, TVector, TLanes, EightByOne>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, start);
        }
        else if (rows == 1)
            Tile.Run<T, TVector, TLanes, OneByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, start);
        else if (rows <= 4)
            Tile.Run<T, TVector, TLanes, FourByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, start);
        else if (rows > 6 && TLanes.Registers > 16)
            Tile.Run<T, TVector, TLanes, EightByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, start);
        else
            Tile.Run<T, TVector, TLanes, SixByTwo>(a, aRow, aColumn, rows, b, bRow, second, depth, c, cRow, start);
    }
}
