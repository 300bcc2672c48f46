using System.Diagnostics;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Kernels;

/// <summary>
/// A matrix in pinned memory, read through two strides. Transposing swaps the strides and moves nothing:
/// <code>
///   element (i, j) lies at  Origin + i * RowStride + j * ColumnStride      (strides in elements)
///
///   as stored  RowStride = pitch, ColumnStride = 1        transposed  RowStride = 1, ColumnStride = pitch
/// </code>
/// It holds a plain address, so that other threads can be handed a part; whoever makes it keeps the memory pinned.
/// </summary>
readonly unsafe struct View<T>(void* origin, int rows, int columns, nint rowStride, nint columnStride)
{
    public void* Origin { get; } = origin;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public nint RowStride { get; } = rowStride;

    public nint ColumnStride { get; } = columnStride;

    /// <summary>The same memory with rows and columns exchanged.</summary>
    public View<T> Transposed => new(Origin, Columns, Rows, ColumnStride, RowStride);

    public ref T this[nint row, nint column]
    {
        get
        {
            Debug.Assert(row >= 0 && row < Rows && column >= 0 && column < Columns, "The element is one of the matrix.");
            return ref At(row, column);
        }
    }

    /// <summary>The same memory under the name of the type that <typeparamref name="T"/> is known to be.</summary>
    public View<TOther> As<TOther>() => new(Origin, Rows, Columns, RowStride, ColumnStride);

    public static View<T> Over(void* pinned, ReadOnlySpan2D<T> span) => new(pinned, span.Height, span.Width, Pitch(span), 1);

    /// <summary>
    /// The part of <paramref name="rows"/> by <paramref name="columns"/> elements that starts at (<paramref name="row"/>, <paramref name="column"/>).
    /// </summary>
    public View<T> Part(int row, int rows, int column, int columns)
    {
        Debug.Assert(row >= 0 && rows >= 0 && row + (long)rows <= Rows, "The rows are rows of the matrix.");
        Debug.Assert(column >= 0 && columns >= 0 && column + (long)columns <= Columns, "The columns are columns of the matrix.");
        return new(Unsafe.AsPointer(ref At(row, column)), rows, columns, RowStride, ColumnStride);
    }

    /// <summary>Where a product is begun, in Debug: the shapes are those of <c>c = a * b</c>.</summary>
    [Conditional("DEBUG")]
    public static void MustFit(in View<T> a, in View<T> b, in View<T> c)
    {
        Debug.Assert(a.Rows == c.Rows && a.Columns == b.Rows && b.Columns == c.Columns, "The shapes fit.");
        Debug.Assert(c.Rows == 0 || c.Columns == 0 || c.Origin != null, "The result lies somewhere.");
        Debug.Assert(a.Rows == 0 || a.Columns == 0 || c.Columns == 0 || (a.Origin != null && b.Origin != null), "The operands lie somewhere.");
    }

    ref T At(nint row, nint column) => ref Unsafe.Add(ref Unsafe.AsRef<T>(Origin), row * RowStride + column * ColumnStride);

    /// <summary>From one row to the next. Span2D does not tell it, but the distance of two rows does.</summary>
    public static nint Pitch(ReadOnlySpan2D<T> span) => span.Height < 2 || span.Width == 0
        ? span.Width
        : Unsafe.ByteOffset(in span.DangerousGetReference(), in span.DangerousGetReferenceAt(1, 0)) / Unsafe.SizeOf<T>();
}
