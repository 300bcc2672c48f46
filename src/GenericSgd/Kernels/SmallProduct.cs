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
    /// <summary>Three of these fill a first-level cache of 48 KB.</summary>
    const int OperandBytes = 16 * 1024;

    /// <summary>Writes <c>c = a * b</c> if it is small, of float or double, and whole vectors cover the columns; a may be transposed.</summary>
    /// <returns>False if nothing was written.</returns>
    public static bool TryMultiply<T>(void* a, nint aRow, nint aColumn, void* b, nint bRow, void* c, nint cRow, int rows, int depth, int columns)
    {
        if (typeof(T) == typeof(float))
            return TryTyped((float*)a, aRow, aColumn, (float*)b, bRow, (float*)c, cRow, rows, depth, columns);
        return typeof(T) == typeof(double) && TryTyped((double*)a, aRow, aColumn, (double*)b, bRow, (double*)c, cRow, rows, depth, columns);
    }

    static bool TryTyped<T>(T* a, nint aRow, nint aColumn, T* b, nint bRow, T* c, nint cRow, int rows, int depth, int columns)
        where T : unmanaged, INumber<T>
    {
        if (rows < 4 || depth < 4 || (long)rows * depth * sizeof(T) > OperandBytes || (long)depth * columns * sizeof(T) > OperandBytes)
            return false;
        if (Vector512.IsHardwareAccelerated && columns % Vector512<T>.Count == 0)
            Tiles<T, Vector512<T>, Lanes512<T>>(a, aRow, aColumn, b, bRow, c, cRow, rows, depth, columns);
        else if (Vector256.IsHardwareAccelerated && columns % Vector256<T>.Count == 0)
            Tiles<T, Vector256<T>, Lanes256<T>>(a, aRow, aColumn, b, bRow, c, cRow, rows, depth, columns);
        else
            return false;
        return true;
    }

    static void Tiles<T, TVector, TLanes>(T* a, nint aRow, nint aColumn, T* b, nint bRow, T* c, nint cRow, int rows, int depth, int columns)
        where T : unmanaged, INumber<T>
        where TLanes : ILanes<T, TVector>
    {
        for (var column = 0; column < columns; column += 2 * TLanes.Count)
        {
            var width = Math.Min(2 * TLanes.Count, columns - column);
            var strip = new Strip<T>(a, aRow, aColumn, width > TLanes.Count && TLanes.Registers == 16 ? 6 : 8, b + column, bRow, depth, false);
            for (var row = 0; row < rows; row += strip.TileRows)
                BlockedProduct.One<T, TVector, TLanes>(
                    strip, a + row * aRow, Math.Min(strip.TileRows, rows - row), c + row * cRow + column, cRow, width, false);
        }
    }
}
