using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Kernels;

/// <summary>
/// Which path a product takes. The public products ask here, and so does the map on this folder's page, so that neither can say what the other does
/// not do. All is known when a product of a type is compiled but the sizes: what a type never takes costs it nothing.
/// </summary>
static class ProductPaths
{
    /// <summary>The path of a product of m by k (<paramref name="rows"/> and <paramref name="depth"/>) times k by n (<paramref name="columns"/>).</summary>
    public static ProductPath Of<T>(int rows, int depth, int columns, Orientation orientation, Gaps gaps)
        where T : INumber<T>
    {
        if (columns == 1 && IsScaled<T>(depth) && (gaps & (Gaps.Left | Gaps.Result)) == Gaps.None)
            return ProductPath.Scaled;
        if (columns == 1 && IsThin<T>(rows, depth, orientation) && gaps == Gaps.None)
            return DealsToLanes<T>(depth, orientation) ? ProductPath.ThinLanes : ProductPath.Thin;
        if (IsOuter<T>(rows, depth, columns, orientation) && (gaps & Gaps.Right) == Gaps.None)
            return ProductPath.Outer;
        return IsSmall<T>(rows, depth, columns, orientation) ? ProductPath.Small : OfPinned<T>(rows, depth, columns, orientation);
    }

    /// <summary>The path of a product that none of the short ways took.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ProductPath OfPinned<T>(int rows, int depth, int columns, Orientation orientation)
        where T : INumber<T>
    {
        if (rows == 0 || columns == 0)
            return ProductPath.Nothing;
        if (IsVectorized<T>())
            return columns == 1 && DealsToLanes<T>(depth, orientation) ? ProductPath.Lanes
                : Operations(rows, depth, columns) <= Thresholds.TinyOperations ? ProductPath.Tiny
                : ProductPath.Blocked;
        if (typeof(T) == typeof(decimal))
            return CutsIntoLimbs(rows, depth, columns) ? ProductPath.DecimalLimbs : ProductPath.DecimalElements;
        return Widened<T>.Conversions is not null && depth > 0 ? ProductPath.Widened : ProductPath.Plain;
    }

    /// <summary>No product has so many multiply-adds.</summary>
    public const long Never = long.MaxValue;

    /// <summary>From how many multiply-adds on a path is shared with other threads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long SharedFrom(ProductPath path) => path switch
    {
        ProductPath.Lanes => Thresholds.SharedLanes,
        ProductPath.Blocked or ProductPath.Widened => Thresholds.SharedBlocks,
        ProductPath.DecimalElements or ProductPath.DecimalLimbs => Thresholds.SharedDecimals,
        ProductPath.Plain => Thresholds.SharedPlain,
        _ => Never,
    };

    /// <summary>Whether a product on this path is worth other threads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsShared(ProductPath path, int rows, int depth, int columns) => Operations(rows, depth, columns) >= SharedFrom(path);

    /// <summary>Whether one column, where it has no gaps, is another one times a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsScaled<T>(int depth) => IsVectorized<T>() && depth == 1;

    /// <summary>Whether one column, where nothing has gaps, is made on spans.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsThin<T>(int rows, int depth, Orientation orientation)
        where T : INumber<T> =>
        typeof(T) != typeof(decimal) && Widened<T>.Conversions is null
        && Operations(rows, depth, 1) <= (DealsToLanes<T>(depth, orientation) ? Thresholds.ThinLaneOperations : Thresholds.ThinOperations);

    /// <summary>Whether the terms of one output are dealt to lanes. It must not depend on the number of rows: one alone gives the bits that it gives among
    /// others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool DealsToLanes<T>(int depth, Orientation orientation = Orientation.Plain) =>
        orientation != Orientation.LeftTransposed && IsVectorized<T>() && depth >= Thresholds.LaneVectors * Vector256<T>.Count;

    /// <summary>Whether a column times a row without gaps is made row by row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOuter<T>(int rows, int depth, int columns, Orientation orientation) =>
        orientation == Orientation.RightTransposed && IsVectorized<T>() && depth == 1
        && columns >= Vector256<T>.Count && Operations(rows, 1, columns) <= Thresholds.OuterElements;

    /// <summary>Whether a product is one block of whole vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSmall<T>(int rows, int depth, int columns, Orientation orientation) =>
        orientation != Orientation.RightTransposed && IsVectorized<T>() && Vector256.IsHardwareAccelerated
        && columns % Vector256<T>.Count == 0 && rows >= Thresholds.SmallSide && depth >= Thresholds.SmallSide
        && Operations(rows, depth, Unsafe.SizeOf<T>()) <= Thresholds.SmallOperandBytes
        && Operations(depth, columns, Unsafe.SizeOf<T>()) <= Thresholds.SmallOperandBytes;

    /// <summary>Whether decimals are cut into limbs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool CutsIntoLimbs(int rows, int depth, int columns) =>
        Operations(rows, depth, columns) >= Thresholds.LimbOperations && Math.Min(rows, columns) >= Thresholds.LimbUses;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsVectorized<T>() => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static long Operations(int rows, int depth, int columns) => (long)rows * depth * columns;
}
