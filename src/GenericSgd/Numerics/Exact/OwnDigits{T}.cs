using System.Numerics;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Numerics.Exact;

/// <summary>From an exact decimal to the nearest T by sums of its powers of the radix, for a type that cannot parse, or not rightly.</summary>
/// <remarks>The digits are rounded as integers, ties to even, to as many as T holds at that size: so the sum is exact wherever T is what it says.</remarks>
static class OwnDigits<T>
    where T : INumber<T>
{
    /// <exception cref="OverflowException">The number is beyond the largest one, and T has no infinity.</exception>
    public static T From(ExactDecimal value)
    {
        var negative = value.Significand.Sign < 0;
        var size = FromPositive(value.Abs());
        return negative ? -size : size;
    }

    static T FromPositive(ExactDecimal value)
    {
        if (!Rounding<T>.IsExact && IsFarOutside(value, out var far))
            return far;
        var (numerator, denominator) = value.Exponent >= 0
            ? (value.Significand * BigInteger.Pow(10, value.Exponent), BigInteger.One)
            : (value.Significand, BigInteger.Pow(10, -value.Exponent));
        if (Rounding<T>.IsExact)
            return Integer(numerator) / Integer(denominator);

        // With a fixed point the last place is the same for all.
        var leading = Leading(numerator, denominator);
        var last = Measured<T>.HasFixedPoint ? -Measured<T>.SmallestPower : Math.Max(leading - Measured<T>.StepPower, -Measured<T>.SmallestPower);

        // A type whose numbers lie thinner near 0, as posits do, holds fewer places there than near 1.
        if (last < 0 && !PlaceValues<T>.TryDown(-last, out _))
            last = -PlaceValues<T>.Lowest;
        var digits = Nearest(numerator, denominator, last);
        return Sum(digits, last);
    }

    // Before a power of ten with a million digits is made.
    static bool IsFarOutside(ExactDecimal value, out T far)
    {
        const int Guard = 4;
        far = T.Zero;
        var power = (value.DigitsAtLeast + (double)value.Exponent) * Math.Log(10) / Math.Log(Rounding<T>.Radix);
        if (!value.Significand.IsZero && power > Guard && !PlaceValues<T>.TryUp((int)Math.Min(PlaceValues<T>.Most, power) - Guard, out _))
            far = Infinite();
        else if (!value.Significand.IsZero && power > -Measured<T>.SmallestPower - Guard)
            return false;
        return true;
    }

    // The power of the radix of the leading digit.
    static int Leading(BigInteger numerator, BigInteger denominator)
    {
        var power = (int)Math.Floor((BigInteger.Log(numerator) - BigInteger.Log(denominator)) / Math.Log(Rounding<T>.Radix));
        while (IsAtLeast(numerator, denominator, power + 1))
            power++;
        while (!IsAtLeast(numerator, denominator, power))
            power--;
        return power;
    }

    static bool IsAtLeast(BigInteger numerator, BigInteger denominator, int power) => power >= 0
        ? numerator >= denominator * BigInteger.Pow(Rounding<T>.Radix, power)
        : numerator * BigInteger.Pow(Rounding<T>.Radix, -power) >= denominator;

    static BigInteger Nearest(BigInteger numerator, BigInteger denominator, int last)
    {
        (numerator, denominator) = last >= 0
            ? (numerator, denominator * BigInteger.Pow(Rounding<T>.Radix, last))
            : (numerator * BigInteger.Pow(Rounding<T>.Radix, -last), denominator);
        var (quotient, rest) = BigInteger.DivRem(numerator, denominator);
        var half = (rest << 1).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    // From the lowest digit up.
    static T Sum(BigInteger digits, int last)
    {
        var sum = T.Zero;
        for (var place = last; !digits.IsZero; place++)
        {
            digits = BigInteger.DivRem(digits, Rounding<T>.Radix, out var digit);
            if (digit.IsZero)
                continue;
            if (!(place < 0 ? PlaceValues<T>.TryDown(-place, out var value) : PlaceValues<T>.TryUp(place, out value)))
                return Infinite();
            for (; !digit.IsZero; digit--)
                sum = Larger(sum, value);
        }

        return sum;
    }

    static T Larger(T sum, T value)
    {
        var next = sum + value;
        return next > sum ? next : Infinite();
    }

    static T Infinite()
    {
        try
        {
            if (T.One / T.Zero is var infinite && !T.IsFinite(infinite) && infinite > T.Zero)
                return infinite;
        }
        catch (Exception e) when (Refusal.Is(e))
        {
            // It has none.
        }

        throw new OverflowException($"The number is beyond the numbers of {NumberName.Of<T>()}.");
    }

    static T Integer(BigInteger value)
    {
        var (sum, two) = (T.Zero, T.One + T.One);
        for (var bit = (long)value.GetBitLength() - 1; bit >= 0; bit--)
            sum = sum * two + ((value >> (int)bit).IsEven ? T.Zero : T.One);
        return sum;
    }
}
