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

    /// <summary>The radix that the type names; of one that names none 10, if tenths of tenths go on farther than halves of halves, or else 2.</summary>
    internal static readonly int Radix = Refusal.Of(() => T.Radix) is >= 2 and <= LargestRadix and var radix ? radix : Refusal.Of(FindRadix) ?? 2;

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

    // In a decimal type with a fixed point halves end after as many steps as there are digits, and so do tenths, which are smaller by far.
    static int FindRadix() => LastQuotient(Whole<T>.Of(10)) is { } tenths && LastQuotient(Whole<T>.Of(2)) is { } halves && tenths.Value < halves.Value ? 10 : 2;

    // The last of 1, 1/d, 1/d/d, ... that d brings back; null where they do not end.
    static Found? LastQuotient(T divisor)
    {
        var last = T.One;
        for (var step = 0; step < Halvings; step++)
        {
            var next = last / divisor;
            if (!(next > T.Zero) || next * divisor != last || !(next < last))
                return new(last);
            last = next;
        }

        return null;
    }

    readonly record struct Found(T Value);

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
