using System.Numerics;
using GenericSgd.Numbers.Digits;

namespace GenericSgd.Numbers;

/// <summary>
/// Powers by way of fixed-point big integers. exp(y log x) multiplies the relative error of the logarithm by y log x, up to 745 times, so the logarithm needs
/// ten bits more than a pair has.
/// </summary>
static class WidePower
{
    /// <summary>x to the power y.</summary>
    /// <param name="x">The base: finite, above 0.</param>
    /// <param name="y">The exponent: finite, and y log x between -760 and 760.</param>
    public static DoubleDouble Of(DoubleDouble x, DoubleDouble y)
    {
        // 1. x = 2^power * n / d with n / d near 1.
        var power = double.ILogB(x.High * 0.75) + 1;
        var (n, d) = Rational.Of(x);
        (n, d) = power < 0 ? (n << -power, d) : (n, d << power);

        // 2. Its logarithm, with as many more bits as it is small.
        var bits = 180 + (int)((n + d).GetBitLength() - (n - d).GetBitLength());
        var logTwo = TwiceAtanh(1, 3, bits);
        var log = TwiceAtanh(n - d, n + d, bits) + (power * logTwo);

        // 3. Times y, and the exponential of what is left beside a whole power of two.
        var (yNumerator, yDenominator) = Rational.Of(y);
        var exponent = log * yNumerator / yDenominator;
        var two = (int)Rational.Round(exponent, logTwo);
        var result = Exp(exponent - (two * logTwo), bits);
        return two < 0 ? Rational.Nearest(result, BigInteger.One << (bits - two)) : Rational.Nearest(result << two, BigInteger.One << bits);
    }

    // log((1 + s) / (1 - s)) = 2 (s + s³/3 + s⁵/5 + ...), s = numerator / denominator
    static BigInteger TwiceAtanh(BigInteger numerator, BigInteger denominator, int bits)
    {
        var s = (BigInteger.Abs(numerator) << (bits + 1)) / denominator;
        var square = (numerator * numerator << bits) / (denominator * denominator);
        var sum = BigInteger.Zero;
        for (var n = 1; !s.IsZero; n += 2)
        {
            sum += s / n;
            s = (s * square) >> bits;
        }

        return numerator.Sign < 0 ? -sum : sum;
    }

    static BigInteger Exp(BigInteger x, int bits)
    {
        var term = BigInteger.One << bits;
        var sum = BigInteger.Zero;
        for (var n = 1; !term.IsZero; n++)
        {
            sum += term;
            term = (term * x / n) >> bits;
            term += term == BigInteger.MinusOne ? 1 : 0;
        }

        return sum;
    }
}
