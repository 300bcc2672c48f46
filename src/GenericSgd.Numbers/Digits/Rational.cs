using System.Numerics;

namespace GenericSgd.Numbers.Digits;

/// <summary>Between exact fractions of big integers and doubles or pairs of them: no rounding but the last.</summary>
static class Rational
{
    /// <summary>The pair for numerator / denominator: <c>High</c> is the nearest double, <c>Low</c> the double nearest to the rest, ties to even.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">A positive integer.</param>
    public static DoubleDouble Nearest(BigInteger numerator, BigInteger denominator)
    {
        var high = NearestDouble(numerator, denominator);
        if (!double.IsFinite(high) || high == 0)
        {
            return high;
        }

        var (whole, exponent) = Split(high);
        var (scaledNumerator, scaledDenominator) = exponent < 0 ? (numerator << -exponent, denominator << -exponent) : (numerator, denominator);
        var rest = scaledNumerator - (exponent < 0 ? whole * denominator : (whole << exponent) * denominator);
        return new DoubleDouble(high, NearestDouble(rest, scaledDenominator));
    }

    /// <summary>The fraction as numerator and positive denominator, exactly. The number must be finite.</summary>
    /// <param name="value">The number.</param>
    public static (BigInteger Numerator, BigInteger Denominator) Of(DoubleDouble value)
    {
        var (high, highExponent) = Split(value.High);
        var (low, lowExponent) = Split(value.Low);
        var exponent = int.Min(highExponent, lowExponent);
        var numerator = (high << (highExponent - exponent)) + (low << (lowExponent - exponent));
        return exponent < 0 ? (numerator, BigInteger.One << -exponent) : (numerator << exponent, BigInteger.One);
    }

    /// <summary>The whole part of a finite number, towards zero.</summary>
    /// <param name="value">The number.</param>
    public static BigInteger Truncate(DoubleDouble value)
    {
        var (numerator, denominator) = Of(value);
        return BigInteger.Divide(numerator, denominator);
    }

    /// <summary>The integer nearest to numerator / denominator, ties to even.</summary>
    /// <param name="numerator">Any integer.</param>
    /// <param name="denominator">A positive integer.</param>
    public static BigInteger Round(BigInteger numerator, BigInteger denominator)
    {
        var quotient = BigInteger.DivRem(BigInteger.Abs(numerator), denominator, out var rest);
        var half = (rest << 1).CompareTo(denominator);
        quotient += half > 0 || (half == 0 && !quotient.IsEven) ? 1 : 0;
        return numerator.Sign < 0 ? -quotient : quotient;
    }

    // 53 bits of the quotient, or as many as a subnormal has, rounded to nearest.
    static double NearestDouble(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return 0;
        }

        var exponent = (int)long.Clamp(BigInteger.Abs(numerator).GetBitLength() - denominator.GetBitLength() - 54, -1074, 2000);
        var quotient = exponent < 0 ? Round(numerator << -exponent, denominator) : Round(numerator, denominator << exponent);
        if (BigInteger.Abs(quotient).GetBitLength() > 53)
        {
            // One or two bits too many: round again from the fraction, not from what is rounded already.
            exponent += (int)BigInteger.Abs(quotient).GetBitLength() - 53;
            quotient = exponent < 0 ? Round(numerator << -exponent, denominator) : Round(numerator, denominator << exponent);
        }

        return double.ScaleB((double)quotient, exponent);
    }

    // The double as integer times a power of two.
    static (BigInteger Whole, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var whole = biased == 0 ? fraction : fraction | (1L << 52);
        return whole == 0 ? (BigInteger.Zero, 0) : (bits < 0 ? -whole : whole, int.Max(biased, 1) - 1075);
    }
}
