using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Costs;

/// <summary>The slopes of one row of the cross-entropy of the softmax, without a difference of numbers that are nearly equal.</summary>
/// <remarks>
/// <code>
/// e_j = exp(p_j - max p), S = sum e, t the targets, K classes, s the label smoothing:
/// slope of j = e_j / S (sum of the smoothed t) - ((1 - s) t_j + s / K)
/// of the largest, where both may be near 1 and e is 1:
///     = ((1 - s) (sum of the other t - t_j sum of the other e) + s / K (K - 1 - sum of the other e)) / S
/// </code>
/// No other probability is above 1/2. Both sums of others are summed without the largest.
/// </remarks>
static class SoftmaxSlopes
{
    /// <param name="wanted">The targets of the row; the memory is used.</param>
    /// <param name="kept">1 - s.</param>
    /// <param name="spread">s / K.</param>
    /// <param name="others">The sum of all terms but the largest, which is 1.</param>
    /// <param name="lost">What the rounding of that sum lost.</param>
    /// <param name="largest">The place of the largest term.</param>
    /// <param name="slopes">The terms, which become the slopes.</param>
    internal static void Of<T>(Span<T> wanted, T kept, T spread, T others, T lost, int largest, Span<T> slopes)
        where T : INumber<T>
    {
        var all = Reduce.Sum<T>(wanted) * kept + spread * Count<T>.Of(slopes.Length);
        var target = wanted[largest];
        wanted[largest] = T.Zero;
        slopes[largest] *= kept * (Reduce.Sum<T>(wanted) - target * others) + spread * (Count<T>.Of(slopes.Length - 1) - others);
        var sum = ExactSum.Of(T.One, others, out var error);
        if (typeof(T) == typeof(double) || typeof(T) == typeof(float))
            Divide(slopes, sum, error + lost);
        else
            TensorPrimitives.Divide(slopes, sum, slopes);
        var slope = slopes[largest];
        for (var i = 0; i < slopes.Length; i++)
            slopes[i] = slopes[i] * all - (wanted[i] * kept + spread);
        slopes[largest] = slope;
    }

    // By sum + rest, rounded once: the remainder of the quotient is exact.
    static void Divide<T>(Span<T> slopes, T sum, T rest)
        where T : INumber<T>
    {
        foreach (ref var slope in slopes)
        {
            var quotient = slope / sum;
            slope = quotient + (Fused.MultiplyAdd(-quotient, sum, slope) - quotient * rest) / sum;
        }
    }
}
