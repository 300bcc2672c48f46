using System.Numerics;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>
/// Matrix products in the three orientations that a dense layer needs.
/// <para>
/// Float and double: each element of the result is one chain of fused multiply-adds, <c>s = fma(a[i,k], b[k,j], s)</c>, from zero and in the order of k,
/// so the bits depend neither on the width of the processor's vectors nor on the number of threads nor on the path taken. One exception makes one
/// output fast: where the result of <c>a * b</c> or <c>a * transpose(b)</c> is a single column and k is at least L (32 for float, 16 for double), the
/// terms are dealt to L chains, term i to chain i mod L; the k mod L terms that are left go to the last chains; then the second half of the chains is
/// added to the first half, until one is left. That too depends on nothing else, not even on the number of rows.
/// <see cref="Half"/> and other types that name a wider one by <see cref="IWidened{T}"/>: the same chain in float, rounded once at the end.
/// <see cref="decimal"/>: the exact sum of exact products, rounded once (see <see cref="DecimalDot"/>).
/// Any other type: <c>s = a[i,k] * b[k,j] + s</c> with the type's operators, from zero and in the order of k.
/// </para>
/// <para>
/// Matrices are stored row by row and may have a pitch (a slice of a wider matrix). The result must not overlap an operand: that is not checked.
/// With an inner size of zero the result is all zeros. NaN and infinity go through as IEEE 754 says; <see cref="decimal"/> throws
/// <see cref="OverflowException"/> if the final value of an element is out of its range, and what was written by then is not defined.
/// Large products use <see cref="Parallelism.Threads"/> threads. Once warm nothing is allocated.
/// </para>
/// </summary>
public static class MatrixMultiply
{
    /// <summary>Up to so many multiply-adds three plain loops are done before the blocked product has begun.</summary>
    const int TinyOperations = 48;

    /// <summary>Then the end of the block after the last is still a number.</summary>
    const int MostInARow = int.MaxValue - (1 << 13);

    /// <summary><c>c = a * b</c>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">m by k.</param>
    /// <param name="b">k by n.</param>
    /// <param name="c">m by n; overwritten.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static unsafe void Multiply<T>(ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        if (a.Width != b.Height || c.Height != a.Height || c.Width != b.Width)
            ThrowShapes("a * b", a, b, c);
        if (c.Width == 1 && ThinProduct.TryColumn(a, false, b, c))
            return;
        fixed (void* pa = &Bytes(in a.DangerousGetReference()), pb = &Bytes(in b.DangerousGetReference()), pc = &Bytes(in c.DangerousGetReference()))
        {
            if (!SmallProduct.TryMultiply<T>(pa, View<T>.Pitch(a), 1, pb, View<T>.Pitch(b), pc, View<T>.Pitch(c), c.Height, a.Width, c.Width))
                Product(View<T>.Over(pa, a), View<T>.Over(pb, b), View<T>.Over(pc, c), true);
        }
    }

    /// <summary><c>c = transpose(a) * b</c>: the gradient of the weights, from inputs and output gradient.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">k by m.</param>
    /// <param name="b">k by n.</param>
    /// <param name="c">m by n; overwritten.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static unsafe void MultiplyTransposedLeft<T>(ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        if (a.Height != b.Height || c.Height != a.Width || c.Width != b.Width)
            ThrowShapes("transpose(a) * b", a, b, c);
        if (c.Width == 1 && ThinProduct.TryColumn(a, true, b, c))
            return;
        fixed (void* pa = &Bytes(in a.DangerousGetReference()), pb = &Bytes(in b.DangerousGetReference()), pc = &Bytes(in c.DangerousGetReference()))
        {
            if (!SmallProduct.TryMultiply<T>(pa, 1, View<T>.Pitch(a), pb, View<T>.Pitch(b), pc, View<T>.Pitch(c), c.Height, a.Height, c.Width))
                Product(View<T>.Over(pa, a).Transposed, View<T>.Over(pb, b), View<T>.Over(pc, c), false);
        }
    }

    /// <summary><c>c = a * transpose(b)</c>: the gradient of the inputs, from output gradient and weights.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="a">m by k.</param>
    /// <param name="b">n by k.</param>
    /// <param name="c">m by n; overwritten.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static unsafe void MultiplyTransposedRight<T>(ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c)
        where T : INumber<T>
    {
        if (a.Width != b.Width || c.Height != a.Height || c.Width != b.Height)
            ThrowShapes("a * transpose(b)", a, b, c);
        if (c.Width == 1 ? ThinProduct.TryColumn(a, false, b, c) : a.Width == 1 && b.TryGetSpan(out var row) && ThinProduct.TryOuter(a, row, c))
            return;
        fixed (void* pa = &Bytes(in a.DangerousGetReference()), pb = &Bytes(in b.DangerousGetReference()), pc = &Bytes(in c.DangerousGetReference()))
            Product(View<T>.Over(pa, a), View<T>.Over(pb, b).Transposed, View<T>.Over(pc, c), true);
    }

    static void Product<T>(in View<T> a, in View<T> b, in View<T> c, bool lanes)
        where T : INumber<T>
    {
        if (c.Rows == 0 || c.Columns == 0)
            return;
        if (Math.Max(Math.Max(c.Rows, c.Columns), a.Columns) > MostInARow)
            throw new ArgumentException($"A matrix of {c.Rows} x {a.Columns} times one of {a.Columns} x {c.Columns}: a product takes at most {MostInARow} rows or columns.");
        if (typeof(T) == typeof(float))
            Fast(a.As<float>(), b.As<float>(), c.As<float>(), lanes);
        else if (typeof(T) == typeof(double))
            Fast(a.As<double>(), b.As<double>(), c.As<double>(), lanes);
        else if (typeof(T) == typeof(decimal))
            DecimalProduct.Split(a.As<decimal>(), b.As<decimal>(), c.As<decimal>());
        else if (Widened<T>.Conversions is { } conversions && a.Columns > 0)
            WidenedProduct.Multiply(conversions, a, b, c);
        else
            PlainProduct.Split(a, b, c);
    }

    static void Fast<T>(in View<T> a, in View<T> b, in View<T> c, bool lanes)
        where T : unmanaged, INumber<T>
    {
        if (lanes && c.Columns == 1 && LaneProduct.Takes<T>(a.Columns))
            LaneProduct.Split(a, b, c);
        else if ((long)c.Rows * c.Columns * a.Columns <= TinyOperations)
            PlainProduct.Chains(a, b, c, false);
        else
            BlockedProduct.Split(a, b, c);
    }

    static ref byte Bytes<T>(ref readonly T reference) => ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in reference));

    static void ThrowShapes<T>(string product, ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c) => throw new ArgumentException(
        $"The shapes do not fit for c = {product}: a is {a.Height} x {a.Width}, b is {b.Height} x {b.Width}, c is {c.Height} x {c.Width}.");
}
