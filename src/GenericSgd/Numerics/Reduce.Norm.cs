using System.Numerics;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Numerics;

/// <content>Norms.</content>
public static partial class Reduce
{
    const int NormBlock = 1024;
    const int DecimalBlock = 64;

    // The reciprocal of a smaller power of two is beyond double.
    const int LeastPower = -1022;

    /// <summary><c>sqrt(sum of x[i]^2)</c>; 0 for no elements. The nearest number of the type to the exact norm, as <see cref="Statistics"/> say; it overflows
    /// only where that does.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static T Norm<T>(ReadOnlySpan<T> x)
        where T : INumber<T>
    {
        if (ExactSums.Moments(x, default, second: true) is { } sums)
            return sums.Second.RootTo<T>();
        var (largest, relative) = ScaledNorm(x);
        return largest * relative;
    }

    /// <summary>The norm as a product that may itself be beyond the range of the type: the largest absolute element, and the norm of the elements divided by
    /// it.</summary>
    /// <remarks>
    /// The second is at least 1 and at most sqrt(n). No square is ever of a number above 2, so none overflows, and those that vanish are too small to count.
    /// What the rounding of squares and sums loses is summed beside them, so that a million elements lose no more digits than ten; of float, Half and other
    /// widened types the squares are summed in double, of decimal exactly. It allocates nothing. Where the largest is 0, infinite or NaN, the second is 1.
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
        if (typeof(T) == typeof(double))
            return (largest, (T)(object)RelativeOfDoubles(x, (double)(object)largest));
        if (Widened<T>.Conversions is { } conversions)
            return (largest, RelativeInDouble(conversions, x, largest));
        return (largest, Elementary<T>.Sqrt(typeof(T) == typeof(decimal) ? RatiosOfDecimals(x, largest) : Ratios(x, largest)));
    }

    static T Ratios<T>(ReadOnlySpan<T> x, T largest)
        where T : INumber<T>
    {
        var (sum, lost) = (T.Zero, T.Zero);
        foreach (var value in x)
        {
            var ratio = value / largest;
            sum = ExactSum.Of(sum, ratio * ratio, out var error);
            lost += error;
        }

        return sum + lost;
    }

    static T RatiosOfDecimals<T>(ReadOnlySpan<T> x, T largest)
        where T : INumber<T>
    {
        Span<decimal> ratios = stackalloc decimal[DecimalBlock];
        var (sum, lost) = (0m, 0m);
        for (var i = 0; i < x.Length; i += DecimalBlock)
        {
            var block = ratios[..Math.Min(DecimalBlock, x.Length - i)];
            for (var j = 0; j < block.Length; j++)
                block[j] = (decimal)(object)x[i + j] / (decimal)(object)largest;
            sum = ExactSum.Of(sum, DecimalDot.Dot(block, block), out var error);
            lost += error;
        }

        return (T)(object)(sum + lost);
    }

    // Divided by a power of two, which rounds nothing.
    static double RelativeOfDoubles<T>(ReadOnlySpan<T> x, double largest)
    {
        var scale = double.ScaleB(1, -Math.Max(double.ILogB(largest), LeastPower));
        var (sum, lost) = (0.0, 0.0);
        foreach (var value in x)
        {
            var ratio = (double)(object)value! * scale;
            var square = ratio * ratio;
            sum = ExactSum.Of(sum, square, out var error);
            lost += double.FusedMultiplyAdd(ratio, ratio, -square) + error;
        }

        return Math.Sqrt(sum + lost) / (largest * scale);
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
