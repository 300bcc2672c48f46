using System.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>Exact decimal sums the slow way: one big integer, rounded once.</summary>
static class DecimalReference
{
    static readonly BigInteger Limit = BigInteger.One << 96;

    public static (BigInteger Mantissa, int Scale) Parts(decimal value)
    {
        var bits = decimal.GetBits(value);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return (bits[3] < 0 ? -mantissa : mantissa, (bits[3] >> 16) & 255);
    }

    /// <summary>The sum of products, or null if it is out of range.</summary>
    public static decimal? Dot(ReadOnlySpan<decimal> left, ReadOnlySpan<decimal> right)
    {
        var (sum, most) = (BigInteger.Zero, 0);
        for (var i = 0; i < left.Length; i++)
        {
            var ((a, s), (b, t)) = (Parts(left[i]), Parts(right[i]));
            sum += a * b * BigInteger.Pow(10, 56 - s - t);
            most = Math.Max(most, s + t);
        }
        for (var scale = Math.Min(most, 28); scale >= 0; scale--)
        {
            var mantissa = DivideToEven(BigInteger.Abs(sum), BigInteger.Pow(10, 56 - scale));
            if (mantissa < Limit)
                return new decimal(
                    (int)(uint)(mantissa & uint.MaxValue),
                    (int)(uint)(mantissa >> 32 & uint.MaxValue),
                    (int)(uint)(mantissa >> 64),
                    sum.Sign < 0 && !mantissa.IsZero,
                    (byte)scale);
        }
        return null;
    }

    /// <summary>Any decimal at all: every scale, every length of mantissa, often full of ones or zeros.</summary>
    public static decimal Any(Random random, int? scale = null)
    {
        var length = random.Next(0, 97);
        var mantissa = (BigInteger)random.NextInt64() << 62 ^ (BigInteger)random.NextInt64() << 31 ^ random.NextInt64();
        mantissa &= (BigInteger.One << length) - 1;
        if (random.Next(5) == 0)
            mantissa = (BigInteger.One << length) - 1;
        return new decimal(
            (int)(uint)(mantissa & uint.MaxValue),
            (int)(uint)(mantissa >> 32 & uint.MaxValue),
            (int)(uint)(mantissa >> 64),
            random.Next(2) == 0,
            (byte)(scale ?? random.Next(29)));
    }

    static BigInteger DivideToEven(BigInteger number, BigInteger divisor)
    {
        var quotient = BigInteger.DivRem(number, divisor, out var rest);
        var half = (2 * rest).CompareTo(divisor);
        return half > 0 || half == 0 && !quotient.IsEven ? quotient + 1 : quotient;
    }
}
