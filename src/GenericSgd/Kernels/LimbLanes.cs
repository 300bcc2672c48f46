using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace GenericSgd.Kernels;

/// <summary>Eight lanes.</summary>
readonly unsafe struct LimbLanes512 : ILimbLanes<Vector512<long>>
{
    public static int Count => Vector512<long>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Load(long* source) => Vector512.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> Broadcast(long value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<long> vector, long* target) => vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> MultiplyAdd(Vector512<long> left, Vector512<long> right, Vector512<long> sum) =>
        Avx512F.Multiply(left.AsInt32(), right.AsInt32()) + sum;
}

/// <summary>Four lanes.</summary>
readonly unsafe struct LimbLanes256 : ILimbLanes<Vector256<long>>
{
    public static int Count => Vector256<long>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Load(long* source) => Vector256.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> Broadcast(long value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<long> vector, long* target) => vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> MultiplyAdd(Vector256<long> left, Vector256<long> right, Vector256<long> sum) =>
        Avx2.Multiply(left.AsInt32(), right.AsInt32()) + sum;
}

/// <summary>One lane, on any processor.</summary>
readonly unsafe struct LimbLanes1 : ILimbLanes<long>
{
    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Load(long* source) => *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Broadcast(long value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(long vector, long* target) => *target = vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long MultiplyAdd(long left, long right, long sum) => left * right + sum;
}
