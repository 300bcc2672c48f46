using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>Whether a number type rounds at all, and what its powers are powers of.</summary>
static class Rounding<T>
    where T : INumber<T>
{
    const int LargestRadix = 36;

    // Far beyond every rounding type whose quotients happen to be exact.
    const int Halvings = 1200;

    /// <summary>The radix that the type names; 2 if it names none.</summary>
    internal static readonly int Radix = Refusal.Of(() => T.Radix) is >= 2 and <= LargestRadix and var radix ? radix : 2;

    /// <summary>The radix as a number of the type.</summary>
    internal static readonly T RadixNumber = Whole<T>.Of(Radix);

    /// <summary>Whether nothing is ever rounded: an exact rational, or a decimal of as many digits as it takes.</summary>
    internal static readonly bool IsExact = NumberKind<T>.Value == NumberKind.Other && (Refusal.Of(Find) ?? false);

    /// <exception cref="NotSupportedException">The type does not round; the message says what cannot be found because of that.</exception>
    internal static void MustRound(string what)
    {
        if (IsExact)
            throw new NotSupportedException($"{NumberName.Of<T>()} does not round, so {what}.");
    }

    static bool Find()
    {
        foreach (var divisor in (ReadOnlySpan<int>)[3, 5, 7, 11, 13])
        {
            // (4/3 - 1) 3 - 1 is what a quotient was rounded by. One that is refused because it does not end was not rounded either.
            if (Refusal.Of(() => IsExactQuotient(Whole<T>.Of(divisor))) is false)
                return false;
        }

        var half = T.One / (T.One + T.One);
        var small = half;
        for (var halving = 1; halving < Halvings; halving++)
            small *= half;
        return half + half == T.One && small > T.Zero && T.One + small - T.One == small;
    }

    static bool IsExactQuotient(T divisor) => ((divisor + T.One) / divisor - T.One) * divisor == T.One;
}
