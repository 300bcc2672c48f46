using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <content>The short ways first, while nothing is pinned; then the way that <see cref="ProductPaths"/> names.</content>
public static unsafe partial class MatrixMultiply
{
    /// <summary>As <see cref="Multiply"/> into memory that is known to be apart from the operands.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    internal static void MultiplyApart<T>(in ReadOnlySpan2D<T> a, in ReadOnlySpan2D<T> b, in Span2D<T> c)
        where T : INumber<T>
    {
        if (a.Width != b.Height || c.Height != a.Height || c.Width != b.Width)
            ThrowShapes("a * b", a, b, c);
        if (c.Width == 1 && ThinProduct.TryColumn(a, Orientation.Plain, b, c))
            return;
        fixed (void* pa = &Bytes(in a.DangerousGetReference()), pb = &Bytes(in b.DangerousGetReference()), pc = &Bytes(in c.DangerousGetReference()))
        {
            if (ProductPaths.IsSmall<T>(c.Height, a.Width, c.Width, Orientation.Plain))
                SmallProduct.Multiply<T>(pa, View<T>.Pitch(a), 1, pb, View<T>.Pitch(b), pc, View<T>.Pitch(c), c.Height, a.Width, c.Width);
            else
                Product(View<T>.Over(pa, a), View<T>.Over(pb, b), View<T>.Over(pc, c), Orientation.Plain);
        }
    }

    /// <summary>As <see cref="MultiplyTransposedLeft"/> into memory that is known to be apart from the operands.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    internal static void MultiplyTransposedLeftApart<T>(in ReadOnlySpan2D<T> a, in ReadOnlySpan2D<T> b, in Span2D<T> c)
        where T : INumber<T>
    {
        if (a.Height != b.Height || c.Height != a.Width || c.Width != b.Width)
            ThrowShapes("transpose(a) * b", a, b, c);
        if (c.Width == 1 && ThinProduct.TryColumn(a, Orientation.LeftTransposed, b, c))
            return;
        fixed (void* pa = &Bytes(in a.DangerousGetReference()), pb = &Bytes(in b.DangerousGetReference()), pc = &Bytes(in c.DangerousGetReference()))
        {
            if (ProductPaths.IsSmall<T>(c.Height, a.Height, c.Width, Orientation.LeftTransposed))
                SmallProduct.Multiply<T>(pa, 1, View<T>.Pitch(a), pb, View<T>.Pitch(b), pc, View<T>.Pitch(c), c.Height, a.Height, c.Width);
            else
                Product(View<T>.Over(pa, a).Transposed, View<T>.Over(pb, b), View<T>.Over(pc, c), Orientation.LeftTransposed);
        }
    }

    /// <summary>As <see cref="MultiplyTransposedRight"/> into memory that is known to be apart from the operands.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    internal static void MultiplyTransposedRightApart<T>(in ReadOnlySpan2D<T> a, in ReadOnlySpan2D<T> b, in Span2D<T> c)
        where T : INumber<T>
    {
        if (a.Width != b.Width || c.Height != a.Height || c.Width != b.Height)
            ThrowShapes("a * transpose(b)", a, b, c);
        if (c.Width == 1 ? ThinProduct.TryColumn(a, Orientation.RightTransposed, b, c) : ThinProduct.TryOuter(a, b, c))
            return;
        fixed (void* pa = &Bytes(in a.DangerousGetReference()), pb = &Bytes(in b.DangerousGetReference()), pc = &Bytes(in c.DangerousGetReference()))
            Product(View<T>.Over(pa, a), View<T>.Over(pb, b).Transposed, View<T>.Over(pc, c), Orientation.RightTransposed);
    }

    static void Product<T>(in View<T> a, in View<T> b, in View<T> c, Orientation orientation)
        where T : INumber<T>
    {
        if (Math.Max(Math.Max(c.Rows, c.Columns), a.Columns) > Thresholds.MostInARow && c.Rows != 0 && c.Columns != 0)
            ThrowTooLong(a.Columns, c.Rows, c.Columns);
        if (typeof(T) == typeof(float))
            Fast(a.As<float>(), b.As<float>(), c.As<float>(), orientation);
        else if (typeof(T) == typeof(double))
            Fast(a.As<double>(), b.As<double>(), c.As<double>(), orientation);
        else
            Slow(a, b, c, orientation);
    }

    static void Fast<T>(in View<T> a, in View<T> b, in View<T> c, Orientation orientation)
        where T : unmanaged, INumber<T>
    {
        var path = ProductPaths.OfPinned<T>(c.Rows, a.Columns, c.Columns, orientation);
        Taken.Note(path);
        if (path == ProductPath.Lanes)
            LaneProduct.Split(a, b, c);
        else if (path == ProductPath.Tiny)
            PlainProduct.Chains(a, b, c, ChainStart.Zero);
        else if (path == ProductPath.Blocked)
            BlockedProduct.Split(a, b, c);
        else
            Debug.Assert(path == ProductPath.Nothing, "A path that nobody takes.");
    }

    static void Slow<T>(in View<T> a, in View<T> b, in View<T> c, Orientation orientation)
        where T : INumber<T>
    {
        var path = ProductPaths.OfPinned<T>(c.Rows, a.Columns, c.Columns, orientation);
        Taken.Note(path);
        if (path is ProductPath.DecimalElements or ProductPath.DecimalLimbs)
            DecimalProduct.Split(a.As<decimal>(), b.As<decimal>(), c.As<decimal>());
        else if (path == ProductPath.Widened)
            WidenedProduct.Multiply(Widened<T>.Conversions!, a, b, c);
        else if (path == ProductPath.Plain)
            PlainProduct.Split(a, b, c);
        else
            Debug.Assert(path == ProductPath.Nothing, "A path that nobody takes.");
    }

    static ref byte Bytes<T>(ref readonly T reference) => ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in reference));

    static void ThrowTooLong(int depth, int rows, int columns) => throw new ArgumentException(
        $"A matrix of {rows} x {depth} times one of {depth} x {columns}: a product takes at most {Thresholds.MostInARow} rows or columns.",
        "c");

    static void ThrowShapes<T>(string product, ReadOnlySpan2D<T> a, ReadOnlySpan2D<T> b, Span2D<T> c) => throw new ArgumentException(
        $"The shapes do not fit for c = {product}: a is {a.Height} x {a.Width}, b is {b.Height} x {b.Width}, c is {c.Height} x {c.Width}.",
        nameof(c));
}
