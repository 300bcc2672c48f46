using System.Numerics;
using System.Runtime.CompilerServices;

namespace GenericSgd.Kernels;

/// <summary>One link of the chain that makes an element of a product: fused where the type's kernels fuse, two operators elsewhere.</summary>
static class Chain
{
    /// <summary><c>left * right + sum</c>, rounded once for float and double, with the operators of <typeparamref name="T"/> for every other type.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Link<T>(T left, T right, T sum)
        where T : INumber<T>
    {
        if (typeof(T) == typeof(double))
            return (T)(object)Math.FusedMultiplyAdd((double)(object)left, (double)(object)right, (double)(object)sum);
        if (typeof(T) == typeof(float))
            return (T)(object)MathF.FusedMultiplyAdd((float)(object)left, (float)(object)right, (float)(object)sum);
        return left * right + sum;
    }
}
