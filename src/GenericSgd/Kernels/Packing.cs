using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GenericSgd.Kernels;

/// <summary>
/// Copies operands into the order in which the micro-kernel reads them; this is where a transposed operand is laid out anew.
/// <code>
///   a, panels of 6 rows:     a00 a10 a20 a30 a40 a50 | a01 a11 ...     one column of the panel after the other
///   b, panels of w columns:  b00 b01 ... b0w         | b10 b11 ...     one row of the panel after the other, filled up with zeros
/// </code>
/// </summary>
static unsafe class Packing
{
    /// <summary>Rows of a panel of the left operand.</summary>
    public const int PanelRows = 6;

    /// <summary>Whether a block reads b where it lies, instead of panels of it.</summary>
    public static bool LeavesRight<T>(in View<T> b, int rows)
        where T : unmanaged =>
        b.ColumnStride == 1 && (rows <= 2 * PanelRows || (long)b.Rows * b.Columns * sizeof(T) <= Thresholds.InPlaceBytes);

    /// <summary>Whether a block reads a where it lies: few panels of <paramref name="width"/> columns read it, or it stays in the caches.</summary>
    public static bool LeavesLeft<T>(in View<T> a, int columns, int width)
        where T : unmanaged =>
        columns <= (a.ColumnStride == 1 ? Thresholds.UsesPerRow : Thresholds.UsesPerColumn) * width
        || (long)a.Rows * a.Columns * sizeof(T) <= Thresholds.InPlaceBytes;

    /// <summary>
    /// Packs all of <paramref name="a"/>; panel p starts at <c>target + p * 6 * a.Columns</c>. What a last, lower panel lacks is left as it is.
    /// </summary>
    public static void Left<T>(View<T> a, T* target)
        where T : unmanaged
    {
        Debug.Assert(target != null || a.Columns == 0, "There is room for the panels.");
        for (var top = 0; top < a.Rows; top += PanelRows, target += PanelRows * a.Columns)
        {
            var rows = Math.Min(PanelRows, a.Rows - top);
            var source = (T*)a.Origin + top * a.RowStride;
            if (a.ColumnStride == 1)
                Transposition.Run(source, a.RowStride, rows, a.Columns, target, PanelRows);
            else if (a.RowStride == 1 && rows == PanelRows)
                for (nint k = 0; k < a.Columns; k++)
                    ((Six<T>*)target)[k] = *(Six<T>*)(source + k * a.ColumnStride);
            else
                for (nint k = 0; k < a.Columns; k++)
                    for (nint i = 0; i < rows; i++)
                        target[k * PanelRows + i] = source[i * a.RowStride + k * a.ColumnStride];
        }
    }

    /// <summary>Packs one panel of <paramref name="width"/> columns; columns that <paramref name="b"/> lacks become zero.</summary>
    public static void Right<T, TVector, TLanes>(View<T> b, int width, T* target)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
    {
        Debug.Assert(b.Columns <= width && (width == TLanes.Count || width == 2 * TLanes.Count), "The panel is one or two vectors wide.");
        if (b.ColumnStride != 1)
            Transposition.Run((T*)b.Origin, b.ColumnStride, b.Columns, b.Rows, target, width);
        else if (b.Columns == width)
            Whole<T, TVector, TLanes>((T*)b.Origin, b.RowStride, b.Rows, width, target);
        else
            for (nint k = 0; k < b.Rows; k++)
                Unsafe.CopyBlockUnaligned(target + k * width, (T*)b.Origin + k * b.RowStride, (uint)(b.Columns * sizeof(T)));
        if (b.Columns < width)
            for (nint k = 0; k < b.Rows; k++)
                new Span<T>(target + k * width + b.Columns, width - b.Columns).Clear();
    }

    static void Whole<T, TVector, TLanes>(T* source, nint sourceRow, int rows, int width, T* target)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
    {
        for (; rows > 0; rows--, source += sourceRow, target += width)
        {
            TLanes.Store(TLanes.Load(source), target);
            if (width > TLanes.Count)
                TLanes.Store(TLanes.Load(source + TLanes.Count), target + TLanes.Count);
        }
    }

    /// <summary>One column of a panel, copied as a whole.</summary>
    [InlineArray(PanelRows)]
    struct Six<T>
    {
        T _first;
    }
}
