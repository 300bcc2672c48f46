using System.Numerics;

namespace GenericSgd.Numerics;

public static partial class Reduce
{
    const int NormBlock = 1024;

    /// <summary><c>sqrt(sum of x[i]^2)</c>; 0 for no elements. It overflows only where the result itself is beyond the range of the type.</summary>
    public static T Norm<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        var (largest, relative) = ScaledNorm(x);
        return largest * relative;
    }

    /// <summary>The norm as a product that may itself be beyond the range of the type: the largest absolute element, and the norm of the elements divided by it.</summary>
    /// <remarks>
    /// The second is at least 1 and at most sqrt(n). No square is ever of a number above 1, so none overflows, and those that vanish are too small to count. Of
    /// float, Half and other widened types the squares are summed in double, where they always fit. Where the largest is 0, infinite or NaN, the second is 1.
    /// </remarks>
    internal static (T Largest, T Relative) ScaledNorm<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        var largest = T.Zero;
        foreach (var value in x)
        {
            // Not MaxMagnitude, which not every type has. NaN stays.
            var size = T.Abs(value);
            largest = size > largest || T.IsNaN(size) ? size : largest;
        }

        if (T.IsZero(largest) || !T.IsFinite(largest))
            return (largest, T.One);
        if (typeof(T) == typeof(float))
            return (largest, (T)(object)(float)(Math.Sqrt(SquaresInDouble(x)) / (float)(object)largest));
        if (Widened<T>.Conversions is { } conversions)
            return (largest, RelativeInDouble(conversions, x, largest));

        var (even, odd) = (T.Zero, T.Zero);
        for (var i = 0; i < x.Length; i++)
        {
            var share = x[i] / largest;
            (even, odd) = (odd, even + share * share);
        }

        return (largest, Elementary<T>.Sqrt(even + odd));
    }

    static T RelativeInDouble<T>(IWidened<T> conversions, ReadOnlySpan<T> x, T largest)
        where T : INumber<T>
    {
        Span<float> wide = stackalloc float[NormBlock];
        var sum = 0.0;
        for (var i = 0; i < x.Length; i += NormBlock)
        {
            var block = wide[..Math.Min(NormBlock, x.Length - i)];
            conversions.Widen(x.Slice(i, block.Length), block);
            sum += SquaresInDouble<float>(block);
        }

        conversions.Widen(new ReadOnlySpan<T>(in largest), wide[..1]);
        wide[0] = (float)(Math.Sqrt(sum) / wide[0]);
        var relative = default(T)!;
        conversions.Narrow(wide[..1], new Span<T>(ref relative));
        return relative;
    }

    static double SquaresInDouble<T>(ReadOnlySpan<T> x)
    {
        var (even, odd) = (0.0, 0.0);
        foreach (var value in x)
        {
            var wide = (double)(float)(object)value!;
            (even, odd) = (odd, even + wide * wide);
        }

        return even + odd;
    }
}
