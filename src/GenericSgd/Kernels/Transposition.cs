using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>
/// Transposes a matrix while it copies it, by squares of four by four where the processor has the instructions (see <see cref="ISquare{T, TVector}"/>).
/// </summary>
static unsafe class Transposition
{
    const int Side = 4;

    /// <summary><c>target[k, j] = source[j, k]</c>, for <paramref name="rows"/> rows j of <paramref name="columns"/> columns k.</summary>
    public static void Run<T>(T* source, nint sourceRow, int rows, int columns, T* target, nint targetRow)
        where T : unmanaged
    {
        Debug.Assert(rows >= 0 && columns >= 0, "There may be nothing to transpose, but not less.");
        Debug.Assert(rows <= 1 || sourceRow >= columns, "Rows of the source do not overlap.");
        Debug.Assert(columns <= 1 || targetRow >= rows, "Rows of the target do not overlap.");
        var done = 0;
        if (typeof(T) == typeof(float) && FloatSquare.IsSupported)
            done = Squares<float, Vector128<float>, Lanes128<float>, FloatSquare>((float*)source, sourceRow, rows, columns, (float*)target, targetRow);
        else if (typeof(T) == typeof(double) && DoubleSquare.IsSupported)
            done = Squares<double, Vector256<double>, Lanes256<double>, DoubleSquare>((double*)source, sourceRow, rows, columns, (double*)target, targetRow);
        Plain(source + done * sourceRow, sourceRow, rows - done, columns, target + done, targetRow);
    }

    static int Squares<T, TVector, TLanes, TSquare>(T* source, nint sourceRow, int rows, int columns, T* target, nint targetRow)
        where T : unmanaged
        where TLanes : ILanes<T, TVector>
        where TSquare : ISquare<T, TVector>
    {
        var row = 0;
        for (; row + Side <= rows; row += Side)
        {
            var column = 0;
            for (; column + Side <= columns; column += Side)
            {
                TSquare.Turn(source + row * sourceRow + column, sourceRow, out var column0, out var column1, out var column2, out var column3);
                var to = target + column * targetRow + row;
                TLanes.Store(column0, to);
                TLanes.Store(column1, to + targetRow);
                TLanes.Store(column2, to + 2 * targetRow);
                TLanes.Store(column3, to + 3 * targetRow);
            }
            Plain(source + row * sourceRow + column, sourceRow, Side, columns - column, target + column * targetRow + row, targetRow);
        }
        return row;
    }

    static void Plain<T>(T* source, nint sourceRow, int rows, int columns, T* target, nint targetRow)
        where T : unmanaged
    {
        for (nint k = 0; k < columns; k++)
            for (nint j = 0; j < rows; j++)
                target[k * targetRow + j] = source[j * sourceRow + k];
    }
}
