using System.Collections.Concurrent;
using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>
/// <c>1 - fraction</c>, rounded once. What a narrow type makes of the fraction itself is no use for it: 0.999 is 1 in BFloat16.
/// </summary>
static class Complement
{
    const int LeastSteps = 64;

    // A run knows a handful; a program that tries many begins anew now and then.
    const int MostKnown = 1024;

    static readonly ConcurrentDictionary<Real, Real> Known = new();

    /// <summary>The nearest number of T to <c>1 - fraction</c>; the first call for a fraction allocates.</summary>
    internal static T Of<T>(Real fraction)
        where T : INumber<T> => Known.GetOrAdd(fraction, static fraction => Exact(fraction)).To<T>();

    /// <summary>Whether an average that keeps the fraction does without more digits than T has: one step changes it by far more than the type's
    /// rounding.</summary>
    internal static bool IsWellHeld<T>(Real fraction)
        where T : INumber<T> => Of<T>(fraction) >= Count<T>.Of(LeastSteps) * Measured<T>.StepAtOne;

    // The fraction lies below 1, so its power of ten is negative, or it is 0.
    static Real Exact(Real fraction)
    {
        if (Known.Count >= MostKnown)
            Known.Clear();
        var (significand, exponent) = fraction.Value;
        return significand.IsZero ? 1 : new Real(new ExactDecimal(BigInteger.Pow(10, -exponent) - significand, exponent));
    }
}
