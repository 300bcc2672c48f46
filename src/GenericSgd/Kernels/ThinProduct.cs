using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>
/// A tiny matrix times one column: done on spans before anything is pinned, because at this size the calls around the arithmetic are what takes the time.
/// </summary>
static class ThinProduct
{
    /// <summary>Up to so many multiply-adds this is the shortest way.</summary>
    const int Operations = 32;

    /// <summary>The same for a product in lanes, which is faster; a larger one may be worth another thread.</summary>
    const int LaneOperations = 1 << 16;

    /// <summary>The same for an outer product.</summary>
    const int OuterOperations = 1 << 18;

    /// <summary>Writes <c>c = a * b</c>, or <c>transpose(a) * b</c>, if c is one column without gaps, the matrix is small, and the type's products are plain
    /// chains.</summary>
    /// <returns>False if nothing was written.</returns>
    public static bool TryColumn<T>(ReadOnlySpan2D<T> a, bool transposed, ReadOnlySpan2D<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        if ((typeof(T) == typeof(float) || typeof(T) == typeof(double)) && b.Length == 1 && a.TryGetSpan(out var factors) && c.TryGetSpan(out var products))
        {
            Scale(factors, b[0, 0], products);
            return true;
        }
        var inLanes = !transposed && LaneProduct.Takes<T>(a.Width);
        if (typeof(T) == typeof(decimal) || Widened<T>.Conversions is not null || a.Length > (inLanes ? LaneOperations : Operations)
            || !a.TryGetSpan(out var matrix) || !b.TryGetSpan(out var right) || !c.TryGetSpan(out var target))
            return false;
        if (inLanes)
        {
            LaneProduct.Rows(
                ref MemoryMarshal.GetReference(matrix), a.Width, a.Height, ref MemoryMarshal.GetReference(right), a.Width,
                    ref MemoryMarshal.GetReference(target), 1);
            return true;
        }
        var (row, column) = transposed ? (1, a.Width) : (a.Width, 1);
        for (var i = 0; i < target.Length; i++)
        {
            var sum = T.Zero;
            var at = i * row;
            for (var k = 0; k < right.Length; k++, at += column)
                sum = Fused.MultiplyAdd(matrix[at], right[k], sum);
            target[i] = sum;
        }
        return true;
    }

    /// <summary>Writes <c>c = a * b</c> if a is one column and b one row without gaps: each row of c is b times a number.</summary>
    /// <returns>False if nothing was written.</returns>
    public static bool TryOuter<T>(ReadOnlySpan2D<T> a, ReadOnlySpan<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        if ((typeof(T) != typeof(float) && typeof(T) != typeof(double)) || b.Length < Vector256<T>.Count || c.Length > OuterOperations)
            return false;
        for (var i = 0; i < c.Height; i++)
            Scale(b, a.DangerousGetReferenceAt(i, 0), c.GetRowSpan(i));
        return true;
    }

    // One multiply-add from zero for each element.
    static void Scale<T>(ReadOnlySpan<T> factors, T factor, Span<T> products)
        where T : INumber<T>
    {
        products = products[..factors.Length];
        ref var source = ref MemoryMarshal.GetReference(factors);
        ref var target = ref MemoryMarshal.GetReference(products);
        var all = Vector256.Create(factor);
        var i = 0;
        for (; i <= factors.Length - Vector256<T>.Count; i += Vector256<T>.Count)
            Fused.MultiplyAdd(Vector256.LoadUnsafe(ref source, (nuint)i), all, Vector256<T>.Zero).StoreUnsafe(ref target, (nuint)i);
        for (; i < factors.Length; i++)
            products[i] = Fused.MultiplyAdd(factors[i], factor, T.Zero);
    }
}
