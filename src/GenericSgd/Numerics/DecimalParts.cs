using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>A decimal as a whole number over a power of ten, and back with one rounding.</summary>
static class DecimalParts
{
    public const int MostScale = 28;

    static readonly BigInteger[] Tens = [.. Enumerable.Range(0, MostScale + 1).Select(i => BigInteger.Pow(10, i))];
    static readonly BigInteger Limit = BigInteger.One << 96;

    /// <summary><c>|x| = coefficient / 10^scale</c></summary>
    public static (BigInteger Coefficient, int Scale) Split(decimal x)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(x, bits);
        var coefficient = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return (coefficient, (bits[3] >> 16) & 0xFF);
    }

    /// <summary><c>10^scale</c></summary>
    public static BigInteger PowerOfTen(int scale) => Tens[scale];

    /// <summary>The decimal nearest to <c>numerator / denominator</c> (positive), without zeros at the end.</summary>
    /// <exception cref="OverflowException">The quotient is beyond the largest decimal.</exception>
    public static decimal Round(BigInteger numerator, BigInteger denominator)
    {
        var scale = MostScale;
        var digits = (int)((numerator.GetBitLength() - denominator.GetBitLength()) * 0.30103) - 1;
        if (digits > 0)
        {
            scale = Math.Max(0, Math.Min(MostScale, 29 - digits));
        }

        var coefficient = DecimalFixed.Round(numerator * Tens[scale], denominator);
        while (BigInteger.Abs(coefficient) >= Limit)
        {
            coefficient = scale > 0
                ? DecimalFixed.Round(numerator * Tens[--scale], denominator)
                : throw new OverflowException("The value was too large for a decimal.");
        }

        while (scale > 0 && (coefficient % 10).IsZero)
        {
            coefficient /= 10;
            scale--;
        }

        var size = (UInt128)BigInteger.Abs(coefficient);
        return new((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), coefficient.Sign < 0, (byte)scale);
    }
}
