using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>
/// Reads the exact value of a number by its arithmetic only: multiply by the radix until it is an integer, then take its digits off from the highest.
/// All these operations are exact in a floating-point or fixed-point type of that radix.
/// </summary>
static class RadixDigits
{
    const int MostDigits = 20_000;

    /// <summary>False if the type's radix is neither 2 nor 10, or an operation was not exact, or it does not end.</summary>
    public static bool TryRead<T>(T value, out ExactDecimal exact)
        where T : INumber<T>
    {
        exact = default;
        try
        {
            return !Rounding<T>.IsExact && (T.Radix is 2 or 10) && TryScale(T.Abs(value), out var integer, out var places)
                && TryTakeDigits(integer, out var digits)
                && Compose(T.IsNegative(value) ? -digits : digits, places, T.Radix, out exact);
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            return false;
        }
    }

    static bool Compose(BigInteger digits, int places, int radix, out ExactDecimal exact)
    {
        exact = radix == 2 ? ExactDecimal.FromBinary(digits, -places) : new(digits, -places);
        return true;
    }

    // integer = value * radix^places
    static bool TryScale<T>(T value, out T integer, out int places)
        where T : INumber<T>
    {
        var radix = Rounding<T>.RadixNumber;
        integer = value;
        for (places = 0; !T.IsInteger(integer); places++)
        {
            var next = integer * radix;
            if (places == MostDigits || !T.IsFinite(next) || next / radix != integer)
            {
                return false;
            }

            integer = next;
        }

        return true;
    }

    static bool TryTakeDigits<T>(T integer, out BigInteger digits)
        where T : INumber<T>
    {
        var radix = Rounding<T>.RadixNumber;
        var powers = new Stack<T>([T.One]);
        for (var power = T.One; power <= integer / radix && powers.Count < MostDigits; powers.Push(power))
            power *= radix;

        digits = BigInteger.Zero;
        foreach (var power in powers)
        {
            digits *= T.Radix;
            for (; integer >= power; integer -= power)
                digits++;
        }

        return T.IsZero(integer);
    }
}
