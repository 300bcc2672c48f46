using System.Diagnostics;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>
/// A product that is one block: both operands lie in the first-level cache, whole vectors cover the columns, and nothing is packed or cut.
/// <code>
///            b:  two vectors | two vectors | one          read in place
///        +---+------------------------------+
///     a  | 8 |   tile        |    tile     | tile         8 or 6 rows, in registers
///        +---+------------------------------+
/// </code>
/// It makes the tiles that <see cref="BlockedProduct"/> makes, but asks nothing that is known here: at 16 x 16 x 16 the asking takes longer than the product.
/// </summary>
static unsafe class SmallProduct
{
    /// <summary>Writes <c>c = a * b</c>, which <see cref="ProductPaths.IsSmall{T}"/>; a may be transposed.</summary>
    public static void Multiply<T>(void* a, nint aRow, nint aColumn, void* b, nint bRow, void* c, nint cRow, int rows, int depth, int columns)
    {
        Debug.Assert(ProductPaths.IsSmall<T>(rows, depth, columns, Orientation.Plain), "The product is small.");
        Debug.Assert(a != null && b != null && c != null || columns == 0, "All three lie somewhere.");
        Debug.Assert(aRow >= depth || aColumn >= rows, "Rows of a, or columns of it, follow each other.");
        Debug.Assert(bRow >= columns && cRow >= columns, "Rows do not overlap.");
        Taken.Note(ProductPath.Small);
        if (typeof(T) == typeof(float))
            Typed((float*)a, aRow, aColumn, (float*)b, bRow, (float*)c, cRow, rows, depth, columns);
        else
            Typed((double*)a, aRow, aColumn, (double*)b, bRow, (double*)c, cRow, rows, depth, columns);
    }

    static void Typed<T>(T* a, nint aRow, nint aColumn, T* b, nint bRow, T* c, nint cRow, int rows, int depth, int columns)
        where T : unmanaged, INumber<T>
    {
        if (Vector512.IsHardwareAccelerated && columns % Vector512<T>.Count == 0)
            Tiles<T, Vector512<T>, Lanes512<T>>(a, aRow, aColumn, b, bRow, c, cRow, rows, depth, columns);
        else
            Tiles<T, Vector256<T>, Lanes256<T>>(a, aRow, aColumn, b, bRow, c, cRow, rows, depth, columns);
    }

    static void Tiles<T, TVector, TLanes>(T* a, nint aRow, nint aColumn, T* b, nint bRow, T* c, nint cRow, int rows, int depth, int columns)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        for (var column = 0; column < columns; column += 2 * TLanes.Count)
        {
            var width = Math.Min(2 * TLanes.Count, columns - column);
            var strip = new Strip<T>(a, aRow, aColumn, width > TLanes.Count && TLanes.Registers == 16 ? Packing.PanelRows : Thresholds.TallRows,
                b + column, bRow, depth, ChainStart.Zero);
            for (var row = 0; row < rows; row += strip.TileRows)
                BlockedProduct.One<T, TVector, TLanes>(
                    strip, a + row * aRow, Math.Min(strip.TileRows, rows - row), c + row * cRow + column, cRow, width, ChainStart.Zero);
        }
    }
}
