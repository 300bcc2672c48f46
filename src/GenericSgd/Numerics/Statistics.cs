using System.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Numerics;

/// <summary>Mean, deviation and norm of numbers of any size: computed from exact sums and rounded once.</summary>
/// <remarks>
/// <para>
/// The result is the number of the type that is nearest to the exact one, wherever the type holds it: no square overflows or vanishes on the way, no digit is
/// lost where numbers are large beside their differences, and a million numbers are summed as rightly as ten. A result beyond the type is infinite, or an
/// <see cref="OverflowException"/>; one too near to 0 is 0.
/// </para>
/// <para>
/// Exact are Half, float, double, decimal, every <see cref="IWidened{T}"/> and every type whose values can be read: as a sum of a few doubles, by its
/// arithmetic, or from its text. A type that does not round, and a number that is no single value (<see cref="IExactValue"/>), is computed by its own
/// arithmetic: scaled before it is squared, and the mean corrected by the mean of what is left of it.
/// </para>
/// </remarks>
public static class Statistics
{
    /// <summary><c>sum w x / sum w</c>, or <c>sum x / n</c> without weights.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="values">The numbers, at least one. NaN gives NaN.</param>
    /// <param name="weights">How much each counts, at least 0; empty where all count the same.</param>
    /// <exception cref="ArgumentException">There is no number, there are more or fewer weights than numbers, or they do not sum to more than 0.</exception>
    public static T Mean<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Check(values, weights);
        if (AllEqual(values, weights, out var one))
            return one;
        return ExactSums.Moments(values, weights, second: false) is { } sums ? (sums.First / sums.Weight).To<T>() : OwnSums.Mean(values, weights);
    }

    /// <summary>The mean, and the deviation of the population: <c>sqrt(sum w (x - mean)^2 / sum w)</c>, where the mean is the exact one.</summary>
    /// <remarks>The deviation of numbers that are all equal is exactly 0, and their mean is exactly that number.</remarks>
    /// <param name="values">The numbers, at least one. NaN gives NaN.</param>
    /// <param name="weights">How much each counts, at least 0; empty where all count the same.</param>
    /// <exception cref="ArgumentException">There is no number, there are more or fewer weights than numbers, or they do not sum to more than 0.</exception>
    /// <exception cref="OverflowException">The deviation is beyond a type without infinity.</exception>
    public static (T Mean, T Deviation) MeanAndDeviation<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Check(values, weights);
        if (AllEqual(values, weights, out var one))
            return (one, T.Zero);
        if (ExactSums.Moments(values, weights, second: true) is { } sums)
            return ((sums.First / sums.Weight).To<T>(), (Variation(sums) / (sums.Weight * sums.Weight)).RootTo<T>());
        var mean = OwnSums.Mean(values, weights);
        return (mean, OwnSums.Deviation(values, weights, mean));
    }

    /// <summary>Whether all numbers that count are equal: told by comparing them, so that no rounding takes them for different.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="values">The numbers.</param>
    /// <param name="weights">How much each counts; empty where all count the same.</param>
    /// <exception cref="ArgumentException">There are more or fewer weights than numbers.</exception>
    public static bool AllEqual<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        CheckCount(weights, values.Length);
        return AllEqual(values, weights, out _);
    }

    /// <summary><c>(sum w)^2</c> times the variance.</summary>
    internal static ExactRatio Variation((ExactRatio Weight, ExactRatio First, ExactRatio Second) sums) =>
        sums.Weight * sums.Second - sums.First * sums.First;

    static bool AllEqual<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights, out T one)
        where T : INumber<T>
    {
        one = T.Zero;
        var seen = false;
        for (var i = 0; i < values.Length; i++)
        {
            if (!weights.IsEmpty && !(weights[i] > T.Zero))
                continue;
            if (seen ? values[i] != one : !T.IsFinite(values[i]))
                return false;
            (one, seen) = (seen ? one : values[i], true);
        }

        return seen;
    }

    static void Check<T>(ReadOnlySpan<T> values, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        if (values.IsEmpty)
            throw new ArgumentException("There are no numbers.", nameof(values));
        CheckWeights(weights, values.Length);
    }

    internal static void CheckWeights<T>(ReadOnlySpan<T> weights, int rows)
        where T : INumber<T>
    {
        if (weights.IsEmpty)
            return;
        CheckCount(weights, rows);
        var some = false;
        foreach (var weight in weights)
        {
            if (!(weight >= T.Zero) || !T.IsFinite(weight))
                throw new ArgumentException($"A weight is {ExactConvert.ToText(weight)}; it has to be a finite number, at least 0.", nameof(weights));
            some |= weight > T.Zero;
        }

        if (!some)
            throw new ArgumentException("The weights do not sum to more than 0: no row would count.", nameof(weights));
    }
    static void CheckCount<T>(ReadOnlySpan<T> weights, int rows)
    {
        if (!weights.IsEmpty && weights.Length != rows)
            throw new ArgumentException($"There are {weights.Length} weights for {rows} rows.", nameof(weights));
    }
}
