using System.Numerics;

namespace GenericSgd.Kernels;

/// <content>One block: its operands are packed or read in place, then panel by panel of b goes by.</content>
static unsafe partial class BlockedProduct
{
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
                var strip = leftInPlace
                    ? new Strip<T>(left, a.RowStride, a.ColumnStride, filled == width && TLanes.Registers == 16 ? Packing.PanelRows : Thresholds.TallRows, panel,
                        panelRow, a.Columns, start)
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
