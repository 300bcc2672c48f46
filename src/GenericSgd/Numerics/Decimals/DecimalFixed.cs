using System.Numerics;

namespace GenericSgd.Numerics.Decimals;

/// <summary>
/// Fixed point of a chosen number of bits after the point, in integers of any length. It makes the tables of the fast functions, and
/// it computes powers, whose logarithm needs as many more digits as the exponent has.
/// </summary>
sealed class DecimalFixed(int bits)
{
    BigInteger? _ln2;

    public BigInteger One { get; } = BigInteger.One << bits;

    public BigInteger Ln2 => _ln2 ??= 2 * Atanh(One / 3);

    /// <summary>The logarithm of <c>numerator / denominator</c>, both positive.</summary>
    public BigInteger Log(BigInteger numerator, BigInteger denominator)
    {
        // numerator / denominator = 2^k m, with m between 1/2 and 2
        var k = (int)(numerator.GetBitLength() - denominator.GetBitLength());
        var (a, b) = k >= 0 ? (numerator, denominator << k) : (numerator << -k, denominator);
        return (k * Ln2) + (2 * Atanh(((a - b) << bits) / (a + b)));
    }

    /// <summary><c>exp(x) = 2^n m</c> with m between 1/2 and 2.</summary>
    public (BigInteger M, int N) Exp(BigInteger x)
    {
        var n = (int)Round(x, Ln2);
        return (ExpSmall(x - (n * Ln2)), n);
    }

    /// <summary>Taylor's series of <c>exp(r)</c>, for r of at most about 1.</summary>
    public BigInteger ExpSmall(BigInteger r)
    {
        var (sum, term) = (One, One);
        for (var k = 1; !term.IsZero; k++)
        {
            term = (term * r >> bits) / k;
            sum += term;
        }

        return sum;
    }

    /// <summary>The integer nearest to a quotient; ties away from zero.</summary>
    public static BigInteger Round(BigInteger numerator, BigInteger denominator)
    {
        var half = BigInteger.Abs(denominator) >> 1;
        return (BigInteger.Abs(numerator) + half) / BigInteger.Abs(denominator) * numerator.Sign * denominator.Sign;
    }

    BigInteger Atanh(BigInteger s)
    {
        var square = s * s >> bits;
        var (sum, power) = (s, s);
        for (var k = 3; !power.IsZero; k += 2)
        {
            power = power * square >> bits;
            sum += power / k;
            if (power == -1)
                break;
        }

        return sum;
    }
}
