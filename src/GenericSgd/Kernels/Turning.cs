using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenericSgd.Kernels;

/// <summary>
/// Turns a matrix over while it copies it, by squares of four by four.
/// <code>
///   a b c d        a e i m      interleave rows 0 and 2, 1 and 3:   a i b j | c k d l | e m f n | g o h p
///   e f g h   ->   b f j n      then the results:                   a e i m | b f j n | c g k o | d h l p
///   i j k l        c g k o
///   m n o p        d h l p
/// </code>
/// </summary>
static unsafe class Turning
{
    const int Side = 4;

    /// <summary><c>target[k, j] = source[j, k]</c>, for <paramref name="rows"/> rows j of <paramref name="columns"/> columns k.</summary>
    public static void Run<T>(T* source, nint sourceRow, int rows, int columns, T* target, nint targetRow)
        where T : unmanaged
    {
        var row = 0;
        if (sizeof(T) == sizeof(float) && (Sse.IsSupported || AdvSimd.Arm64.IsSupported))
            for (; row + Side <= rows; row += Side)
            {
                var column = 0;
                for (; column + Side <= columns; column += Side)
                    Square((float*)(source + row * sourceRow + column), sourceRow, (float*)(target + column * targetRow + row), targetRow);
                Plain(source + row * sourceRow + column, sourceRow, Side, columns - column, target + column * targetRow + row, targetRow);
            }
        else if (sizeof(T) == sizeof(double) && Avx.IsSupported)
            for (; row + Side <= rows; row += Side)
            {
                var column = 0;
                for (; column + Side <= columns; column += Side)
                    Square((double*)(source + row * sourceRow + column), sourceRow, (double*)(target + column * targetRow + row), targetRow);
                Plain(source + row * sourceRow + column, sourceRow, Side, columns - column, target + column * targetRow + row, targetRow);
            }
        Plain(source + row * sourceRow, sourceRow, rows - row, columns, target + row, targetRow);
    }

    static void Plain<T>(T* source, nint sourceRow, int rows, int columns, T* target, nint targetRow)
        where T : unmanaged
    {
        for (nint k = 0; k < columns; k++)
            for (nint j = 0; j < rows; j++)
                target[k * targetRow + j] = source[j * sourceRow + k];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Square(float* source, nint sourceRow, float* target, nint targetRow)
    {
        var (row0, row1) = (Vector128.Load(source), Vector128.Load(source + sourceRow));
        var (row2, row3) = (Vector128.Load(source + 2 * sourceRow), Vector128.Load(source + 3 * sourceRow));
        var (even0, odd0) = (Low(row0, row2), Low(row1, row3));
        var (even1, odd1) = (High(row0, row2), High(row1, row3));
        Low(even0, odd0).Store(target);
        High(even0, odd0).Store(target + targetRow);
        Low(even1, odd1).Store(target + 2 * targetRow);
        High(even1, odd1).Store(target + 3 * targetRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Square(double* source, nint sourceRow, double* target, nint targetRow)
    {
        var (row0, row1) = (Vector256.Load(source), Vector256.Load(source + sourceRow));
        var (row2, row3) = (Vector256.Load(source + 2 * sourceRow), Vector256.Load(source + 3 * sourceRow));
        var (even0, odd0) = (Avx.UnpackLow(row0, row1), Avx.UnpackHigh(row0, row1));
        var (even1, odd1) = (Avx.UnpackLow(row2, row3), Avx.UnpackHigh(row2, row3));
        Avx.Permute2x128(even0, even1, 0x20).Store(target);
        Avx.Permute2x128(odd0, odd1, 0x20).Store(target + targetRow);
        Avx.Permute2x128(even0, even1, 0x31).Store(target + 2 * targetRow);
        Avx.Permute2x128(odd0, odd1, 0x31).Store(target + 3 * targetRow);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> Low(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> High(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);
}
