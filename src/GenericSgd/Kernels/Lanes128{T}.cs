using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>Vectors of 128 bits.</summary>
readonly unsafe struct Lanes128<T> : ILanes<T, Vector128<T>>
    where T : unmanaged
{
    public static int Count => Vector128<T>.Count;

    public static int Registers => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(T* source) => Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Broadcast(T value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<T> vector, T* target) => vector.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyAdd(Vector128<T> left, Vector128<T> right, Vector128<T> sum) => typeof(T) == typeof(float)
        ? Vector128.FusedMultiplyAdd(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector128.FusedMultiplyAdd(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();
}
