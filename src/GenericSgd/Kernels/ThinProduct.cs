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
    /// <summary>Writes one column, <c>c = a * b</c> or <c>transpose(a) * b</c>, if nothing has gaps, the matrix is small, and the type's products are plain
    /// chains. b may be a row: it is read from its first element to its last.</summary>
    /// <returns>False if nothing was written.</returns>
    public static bool TryColumn<T>(in ReadOnlySpan2D<T> a, Orientation orientation, in ReadOnlySpan2D<T> b, in Span2D<T> c)
        where T : INumber<T>
    {
        var depth = orientation == Orientation.LeftTransposed ? a.Height : a.Width;
        if (ProductPaths.IsScaled<T>(depth) && a.TryGetSpan(out var factors) && c.TryGetSpan(out var products))
        {
            Taken.Note(ProductPath.Scaled);
            Scale(factors, b[0, 0], products);
            return true;
        }
        if (!ProductPaths.IsThin<T>(c.Height, depth, orientation)
            || !a.TryGetSpan(out var matrix) || !b.TryGetSpan(out var right) || !c.TryGetSpan(out var target))
            return false;
        if (ProductPaths.DealsToLanes<T>(depth, orientation))
        {
            Taken.Note(ProductPath.ThinLanes);
            LaneProduct.Rows(
                ref MemoryMarshal.GetReference(matrix), a.Width, a.Height, ref MemoryMarshal.GetReference(right), a.Width,
                    ref MemoryMarshal.GetReference(target), 1);
            return true;
        }
        Taken.Note(ProductPath.Thin);
        var (row, column) = orientation == Orientation.LeftTransposed ? (1, a.Width) : (a.Width, 1);
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

    /// <summary>Writes <c>c = a * transpose(b)</c> if both are one column and b has no gaps: each row of c is b times a number.</summary>
    /// <returns>False if nothing was written.</returns>
    public static bool TryOuter<T>(in ReadOnlySpan2D<T> a, in ReadOnlySpan2D<T> b, in Span2D<T> c)
        where T : INumber<T>
    {
        if (!ProductPaths.IsOuter<T>(c.Height, a.Width, c.Width, Orientation.RightTransposed) || !b.TryGetSpan(out var factors))
            return false;
        Taken.Note(ProductPath.Outer);
        for (var i = 0; i < c.Height; i++)
            Scale(factors, a.DangerousGetReferenceAt(i, 0), c.GetRowSpan(i));
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
