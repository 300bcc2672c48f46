using System.Numerics;
using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>A number by itself as a vector of one lane.</summary>
readonly unsafe struct Lanes1<T> : ILanes<T, T>
    where T : unmanaged, INumber<T>
{
    public static int Count => 1;

    public static int Registers => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load(T* source) => *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Broadcast(T value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T vector, T* target) => *target = vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T left, T right, T sum) => Fused.MultiplyAdd(left, right, sum);
}
