using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Initializers;

/// <summary>Blocks of random weights, the same numbers in every number type up to its rounding.</summary>
static class Draw
{
    internal static void Normal<T>(ulong seed, int block, T deviation, Span<T> weights)
        where T : INumber<T>
    {
        for (var i = 0; i < weights.Length; i++)
            weights[i] = deviation * Philox.Normal<T>(seed, Philox.StreamOf(RandomPurpose.Initial, (ulong)block), (ulong)i);
    }

    internal static void Uniform<T>(ulong seed, int block, T low, T high, Span<T> weights)
        where T : INumber<T>
    {
        for (var i = 0; i < weights.Length; i++)
            weights[i] = low + (high - low) * Philox.Uniform<T>(seed, Philox.StreamOf(RandomPurpose.Initial, (ulong)block), (ulong)i);
    }

    /// <summary>Weights with deviation <c>sqrt(variance)</c>: normal, or uniform up to <c>sqrt(3 * variance)</c>.</summary>
    internal static void WithVariance<T>(ulong seed, int block, Distribution distribution, int variance, int over, Span<T> weights)
        where T : INumber<T>
    {
        if (distribution == Distribution.Normal)
        {
            Normal(seed, block, Root<T>(variance, over), weights);
        }
        else
        {
            var limit = Root<T>(3 * variance, over);
            Uniform(seed, block, -limit, limit, weights);
        }
    }

    static T Root<T>(int numerator, int denominator)
        where T : INumber<T> => Elementary<T>.Sqrt(ExactConvert.Nearest<int, T>(numerator) / ExactConvert.Nearest<int, T>(denominator));
}
