using System.Numerics;

namespace GenericSgd.Numbers.Digits;

/// <summary>Between <see cref="DoubleDouble"/> and decimal, rounded once to nearest.</summary>
static class DecimalConvert
{
    static readonly BigInteger Limit = (BigInteger.One << 96) - 1;

    /// <summary>The pair nearest to a decimal.</summary>
    /// <param name="value">The decimal.</param>
    public static DoubleDouble Nearest(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var scale = (parts[3] >> 16) & 0xFF;
        var negative = parts[3] < 0;
        var magnitude = ((BigInteger)(uint)parts[2] << 64) | ((BigInteger)(uint)parts[1] << 32) | (uint)parts[0];
        var nearest = Rational.Nearest(magnitude, BigInteger.Pow(10, scale));
        return negative ? -nearest : nearest;
    }

    /// <summary>The decimal nearest to a number, without zeros at its end.</summary>
    /// <param name="value">The number.</param>
    /// <param name="clamp">Whether what is out of range becomes the end of the range, and NaN 0; otherwise both throw.</param>
    /// <exception cref="OverflowException">Out of range or NaN, and not <paramref name="clamp"/>.</exception>
    public static decimal Nearest(DoubleDouble value, bool clamp)
    {
        if (DoubleDouble.IsFinite(value))
        {
            var (numerator, denominator) = Rational.Of(value);
            for (var scale = 28; scale >= 0; scale--)
            {
                var scaled = Rational.Round(numerator * BigInteger.Pow(10, scale), denominator);
                if (BigInteger.Abs(scaled) <= Limit)
                    return Compose(scaled, scale);
            }
        }

        return !clamp ? throw new OverflowException("The number is out of the range of decimal.")
            : DoubleDouble.IsNaN(value) ? 0
            : DoubleDouble.IsNegative(value) ? decimal.MinValue : decimal.MaxValue;
    }

    static decimal Compose(BigInteger scaled, int scale)
    {
        while (scale > 0 && (scaled % 10).IsZero)
        {
            scaled /= 10;
            scale--;
        }

        var magnitude = (UInt128)BigInteger.Abs(scaled);
        return new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), scaled.Sign < 0, (byte)scale);
    }
}
