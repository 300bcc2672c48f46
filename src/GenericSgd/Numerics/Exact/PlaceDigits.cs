using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>Between exact decimals and numbers of a type that has neither text nor conversions: digit by digit, each a power of the radix.</summary>
/// <remarks>Sums, differences, comparisons, and powers that were checked. Exact both ways in every type in which such sums are.</remarks>
static class PlaceDigits
{
    // More digits than any type that rounds, besides those whose numbers are as long as one likes.
    const int MostPlaces = 4096;

    /// <summary>Reads a finite number; false if what is left after the last place is not 0.</summary>
    public static bool TryRead<T>(T value, out ExactDecimal exact)
        where T : INumber<T>
    {
        exact = default;
        try
        {
            var whole = Read(value, out exact);
            return whole;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }

    static bool Read<T>(T value, out ExactDecimal exact)
        where T : INumber<T>
    {
        var negative = value < T.Zero;
        var rest = negative ? -value : value;
        var digits = Rounding<T>.IsExact ? TakeGrowing(ref rest) : TakeUp(ref rest);
        var places = 0;
        if (!T.IsZero(rest))
        {
            var (fraction, taken) = Rounding<T>.IsExact ? TakeShifted(ref rest) : TakeDown(ref rest);
            (digits, places) = (digits * BigInteger.Pow(Rounding<T>.Radix, taken) + fraction, taken);
        }

        digits = negative ? -digits : digits;
        exact = Rounding<T>.Radix == 2 ? ExactDecimal.FromBinary(digits, -places)
            : Rounding<T>.Radix == 10 ? new(digits, -places)
            : places == 0 ? new(digits, 0) : throw new NotSupportedException("A fraction in this radix has no end in decimal digits.");
        return T.IsZero(rest);
    }

    static BigInteger TakeUp<T>(ref T rest)
        where T : INumber<T>
    {
        var place = 0;
        while (PlaceValues<T>.TryUp(place + 1, out var next) && next <= rest)
            place++;
        var digits = BigInteger.Zero;
        for (; place >= 0; place--)
            digits = digits * Rounding<T>.Radix + (PlaceValues<T>.TryUp(place, out var value) ? TakeDigit(value, ref rest) : 0);
        return digits;
    }

    // Digits of the places from the first one down that is not 0, until nothing is left or the places end.
    static (BigInteger Digits, int Places) TakeDown<T>(ref T rest)
        where T : INumber<T>
    {
        var digits = BigInteger.Zero;
        var place = 1;
        for (; !T.IsZero(rest) && PlaceValues<T>.TryDown(place, out var value); place++)
            digits = digits * Rounding<T>.Radix + TakeDigit(value, ref rest);
        return (digits, place - 1);
    }

    static int TakeDigit<T>(T place, ref T rest)
        where T : INumber<T>
    {
        var digit = 0;
        for (; digit < Rounding<T>.Radix && rest >= place; digit++)
            rest -= place;
        return digit;
    }

    // Of a type that does not round: its powers go on as far as the number does.
    static BigInteger TakeGrowing<T>(ref T rest)
        where T : INumber<T>
    {
        var powers = new Stack<T>([T.One]);
        while (powers.Peek() <= rest)
            powers.Push(powers.Peek() * Rounding<T>.RadixNumber);
        var digits = BigInteger.Zero;
        foreach (var power in powers)
            digits = digits * Rounding<T>.Radix + TakeDigit(power, ref rest);
        return digits;
    }

    static (BigInteger Digits, int Places) TakeShifted<T>(ref T rest)
        where T : INumber<T>
    {
        var digits = BigInteger.Zero;
        var places = 0;
        for (; places < MostPlaces && !T.IsZero(rest); places++)
        {
            rest *= Rounding<T>.RadixNumber;
            digits = digits * Rounding<T>.Radix + TakeDigit(T.One, ref rest);
        }

        return (digits, places);
    }

    /// <summary>The number's digits as far as they are looked at, which of one third is not to their end.</summary>
    public static ExactDecimal ReadNear<T>(T value)
        where T : INumber<T>
    {
        Read(value, out var near);
        return near;
    }
}
