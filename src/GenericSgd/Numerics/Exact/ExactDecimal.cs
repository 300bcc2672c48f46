using System.Numerics;

namespace GenericSgd.Numerics.Exact;

/// <summary>
/// The number Significand x 10^Exponent, of any size: every finite number of a built-in type is one, so it stands between any two of them.
/// What rounds is in the other parts: once, to the nearest, ties to the even neighbour.
/// </summary>
readonly partial record struct ExactDecimal(BigInteger Significand, int Exponent)
{
    /// <summary>Significand x 2^exponent, without rounding: 2^-k = 5^k x 10^-k.</summary>
    public static ExactDecimal FromBinary(BigInteger significand, int exponent)
    {
        if (significand.IsZero)
        {
            return default;
        }

        var even = (int)BigInteger.TrailingZeroCount(BigInteger.Abs(significand));
        significand >>= even;
        exponent += even;
        return exponent >= 0 ? new(significand << exponent, 0) : new(significand * BigInteger.Pow(5, -exponent), exponent);
    }

    /// <summary>The 96-bit integer of a decimal over the power of ten that it keeps.</summary>
    public static ExactDecimal FromDecimal(decimal value)
    {
        Span<int> words = stackalloc int[4];
        decimal.GetBits(value, words);
        BigInteger significand = new UInt128((uint)words[2], ((ulong)(uint)words[1] << 32) | (uint)words[0]);
        return new(words[3] < 0 ? -significand : significand, -((words[3] >> 16) & 0xff));
    }

    /// <summary>The same number without zeros at the end of its significand; zero is 0 x 10^0.</summary>
    public ExactDecimal Normalised()
    {
        if (Significand.IsZero)
        {
            return default;
        }

        var (significand, exponent) = (Significand, Exponent);
        for (var step = ZerosAtMost(significand); step > 0; step = Math.Min(step, ZerosAtMost(significand)))
        {
            var (quotient, rest) = BigInteger.DivRem(significand, BigInteger.Pow(10, step));
            if (rest.IsZero)
            {
                (significand, exponent) = (quotient, exponent + step);
            }
            else
            {
                step /= 2;
            }
        }

        return new(significand, exponent);
    }

    public ExactDecimal Abs() => new(BigInteger.Abs(Significand), Exponent);

    /// <summary>Orders by value. The powers of ten are made equal only where sign and size do not settle it.</summary>
    public int CompareTo(ExactDecimal other)
    {
        var sign = Significand.Sign;
        if (sign != other.Significand.Sign || sign == 0)
            return sign.CompareTo(other.Significand.Sign);

        var apart = (long)DigitsAtLeast + Exponent - other.DigitsAtLeast - other.Exponent;
        if (Math.Abs(apart) > 1)
            return apart > 0 ? sign : -sign;

        var shift = Exponent - other.Exponent;
        return shift >= 0
            ? (Significand * BigInteger.Pow(10, shift)).CompareTo(other.Significand)
            : Significand.CompareTo(other.Significand * BigInteger.Pow(10, -shift));
    }

    /// <summary>A number of decimal digits that the significand surely has; it may have one more.</summary>
    public int DigitsAtLeast => Significand.IsZero ? 1 : (int)((BigInteger.Abs(Significand).GetBitLength() - 1) * 30103 / 100000) + 1;

    // A number with z decimal zeros at its end has z binary zeros at least.
    static int ZerosAtMost(BigInteger significand) => (int)BigInteger.TrailingZeroCount(BigInteger.Abs(significand));

    // The nearest integer to numerator / denominator, ties to even; the denominator is positive.
    static BigInteger DivideToNearest(BigInteger numerator, BigInteger denominator)
    {
        var (quotient, rest) = BigInteger.DivRem(numerator, denominator);
        var half = BigInteger.Abs(rest << 1).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + numerator.Sign : quotient;
    }
}
