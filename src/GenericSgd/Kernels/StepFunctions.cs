using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace GenericSgd.Kernels;

/// <summary>Step functions, which are the slopes of what bends at zero.</summary>
static class StepFunctions
{
    /// <summary><c>slopes[i] = 1</c> where <c>x[i] &gt; 0</c>, otherwise 0; 0 where it is not a number.</summary>
    public static void OneWherePositive<T>(ReadOnlySpan<T> x, Span<T> slopes)
        where T : INumber<T>
    {
        slopes = slopes[..x.Length];
        var done = 0;
        if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
        {
            ref var from = ref MemoryMarshal.GetReference(x);
            ref var to = ref MemoryMarshal.GetReference(slopes);
            for (; done <= x.Length - Vector256<T>.Count; done += Vector256<T>.Count)
                (Vector256.GreaterThan(Vector256.LoadUnsafe(ref from, (nuint)done), Vector256<T>.Zero) & Vector256<T>.One).StoreUnsafe(ref to, (nuint)done);
        }
        for (; done < x.Length; done++)
            slopes[done] = x[done] > T.Zero ? T.One : T.Zero;
    }
}
