using System.Runtime.CompilerServices;
using GenericSgd.Numerics.Decimals;

namespace GenericSgd.Numerics;

/// <summary>
/// Exact sums of decimals and of products of decimals, rounded once at the end: to the nearest decimal, half to even.
/// <para>
/// Where the exact value fits, its scale is the one that decimal's own operators keep: the largest scale of any term, a product's scale being the sum of its
/// factors' scales, zeros included. Zero has no sign. Nothing overflows on the way: only the final value has to be in range.
/// </para>
/// </summary>
public static unsafe class DecimalDot
{
    /// <summary>The sum of <c>left[i] * right[i]</c>; zero for empty spans.</summary>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    /// <exception cref="OverflowException">The sum is out of the range of decimal.</exception>
    public static decimal Dot(ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException($"The lengths differ: {left.Length} and {right.Length}.", nameof(right));
        fixed (decimal* origin = left, other = right)
            return Dot(origin, 1, other, 1, left.Length);
    }

    /// <summary>The sum of the values; zero for an empty span.</summary>
    /// <exception cref="OverflowException">The sum is out of the range of decimal.</exception>
    public static decimal Sum(ReadOnlySpan<decimal> values)
    {
        fixed (decimal* origin = values)
            return Sum(origin, values.Length, 1);
    }

    /// <summary>The sum of <paramref name="count"/> values that lie <paramref name="stride"/> apart.</summary>
    [SkipLocalsInit]
    internal static decimal Sum(decimal* values, int count, nint stride)
    {
        var table = stackalloc ulong[DecimalAccumulator.TableWords];
        var sum = DecimalAccumulator.Create(table);
        sum.AddValues(values, stride, count);
        return sum.Round();
    }

    /// <summary>As <see cref="Dot(ReadOnlySpan{decimal}, ReadOnlySpan{decimal})"/> of values that lie some stride apart.</summary>
    internal static decimal Dot(decimal* left, nint leftStride, decimal* right, nint rightStride, int count)
    {
        // A single product is rounded by decimal itself as it is here, but for the sign and scale of zero.
        if (count == 1 && *left * *right is not 0 and var product)
            return product;
        return DotOfMany(left, leftStride, right, rightStride, count);
    }

    [SkipLocalsInit]
    static decimal DotOfMany(decimal* left, nint leftStride, decimal* right, nint rightStride, int count)
    {
        var table = stackalloc ulong[DecimalAccumulator.TableWords];
        var sum = DecimalAccumulator.Create(table);
        sum.AddProducts(left, leftStride, right, rightStride, count);
        return sum.Round();
    }
}
