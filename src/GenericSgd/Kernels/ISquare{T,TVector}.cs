using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace GenericSgd.Kernels;

/// <summary>
/// Turns a square of four by four in registers.
/// <code>
///   a b c d        a e i m      interleave rows 0 and 2, 1 and 3:   a i b j | c k d l | e m f n | g o h p
///   e f g h   ->   b f j n      then the results:                   a e i m | b f j n | c g k o | d h l p
///   i j k l        c g k o
///   m n o p        d h l p
/// </code>
/// </summary>
unsafe interface ISquare<T, TVector>
    where T : unmanaged
{
    static abstract bool IsSupported { get; }

    /// <summary>Reads four rows, and gives the four columns.</summary>
    static abstract void Turn(T* source, nint row, out TVector column0, out TVector column1, out TVector column2, out TVector column3);
}

/// <summary>Of float, in vectors of 128 bits.</summary>
readonly unsafe struct FloatSquare : ISquare<float, Vector128<float>>
{
    public static bool IsSupported => Sse.IsSupported || AdvSimd.Arm64.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(
        float* source, nint row, out Vector128<float> column0, out Vector128<float> column1, out Vector128<float> column2, out Vector128<float> column3)
    {
        var (row0, row1) = (Vector128.Load(source), Vector128.Load(source + row));
        var (row2, row3) = (Vector128.Load(source + 2 * row), Vector128.Load(source + 3 * row));
        var (even0, odd0) = (Low(row0, row2), Low(row1, row3));
        var (even1, odd1) = (High(row0, row2), High(row1, row3));
        (column0, column1) = (Low(even0, odd0), High(even0, odd0));
        (column2, column3) = (Low(even1, odd1), High(even1, odd1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> Low(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackLow(left, right) : AdvSimd.Arm64.ZipLow(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<float> High(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackHigh(left, right) : AdvSimd.Arm64.ZipHigh(left, right);
}

/// <summary>Of double, in vectors of 256 bits: each half is interleaved, then the halves are put together.</summary>
readonly unsafe struct DoubleSquare : ISquare<double, Vector256<double>>
{
    public static bool IsSupported => Avx.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(
        double* source, nint row, out Vector256<double> column0, out Vector256<double> column1, out Vector256<double> column2, out Vector256<double> column3)
    {
        var (row0, row1) = (Vector256.Load(source), Vector256.Load(source + row));
        var (row2, row3) = (Vector256.Load(source + 2 * row), Vector256.Load(source + 3 * row));
        var (even0, odd0) = (Avx.UnpackLow(row0, row1), Avx.UnpackHigh(row0, row1));
        var (even1, odd1) = (Avx.UnpackLow(row2, row3), Avx.UnpackHigh(row2, row3));
        (column0, column1) = (Avx.Permute2x128(even0, even1, 0x20), Avx.Permute2x128(odd0, odd1, 0x20));
        (column2, column3) = (Avx.Permute2x128(even0, even1, 0x31), Avx.Permute2x128(odd0, odd1, 0x31));
    }
}
