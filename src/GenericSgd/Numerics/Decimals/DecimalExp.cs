using System.Numerics;
using GenericSgd.Numerics.Functions;

namespace GenericSgd.Numerics.Decimals;

/// <summary>
/// <c>exp(x) = 2^n exp(j / 64) exp(r)</c> with <c>x = n ln 2 + j / 64 + r</c> and r below 1/64: a table for the middle factor, Taylor's series for the last.
/// </summary>
static class DecimalExp
{
    const int TableBits = 6;
    const int LastTerm = 14;

    static readonly DecimalFixed Fixed = new(160);
    static readonly Int128 Ln2 = (Int128)((Fixed.Ln2 + (BigInteger.One << 39)) >> 40);
    static readonly UInt128[] Powers = [.. Enumerable.Range(0, 45).Select(j => (UInt128)(Fixed.ExpSmall((j * Fixed.One) >> TableBits) >> 33))];
    static readonly UInt128[] InverseFactorials = [.. Enumerable.Range(0, LastTerm + 1).Select(InverseFactorial)];

    /// <summary><c>exp(x) = m 2^n</c> for x in Q120, with m in Q127 between 1 and 2, right to about 114 bits.</summary>
    public static (UInt128 M, int N) OfQ120(Int128 x)
    {
        const double Q120 = 1329227995784915872903807060280344576.0;
        var n = (int)Math.Floor((double)x / Q120 / ExpFormula.Ln2High);
        var rest = x - (n * Ln2);
        if (rest < 0)
        {
            n--;
            rest += Ln2;
        }

        var j = (int)(rest >> (120 - TableBits));
        var r = (UInt128)(rest - ((Int128)j << (120 - TableBits))) << 8;
        var q = InverseFactorials[LastTerm];
        for (var k = LastTerm - 1; k >= 2; k--)
            q = InverseFactorials[k] + DecimalWide.MultiplyHigh(q, r);

        // In Q128: exp(r) - 1 = r + r^2 q
        var tail = r + DecimalWide.MultiplyHigh(DecimalWide.MultiplyHigh(q, r), r);
        var power = Powers[j];
        var (more, scaled) = (power + DecimalWide.MultiplyHigh(power, tail), n);
        return more < power ? ((more >> 1) | (UInt128.One << 127), scaled + 1) : (more, scaled);
    }

    /// <summary><c>exp(x)</c> in Q127, for x in Q120 that is not positive.</summary>
    public static UInt128 OfNegative(Int128 x)
    {
        var (m, n) = OfQ120(x);
        return n <= -128 ? UInt128.Zero : m >> -n;
    }

    static UInt128 InverseFactorial(int k)
    {
        var factorial = BigInteger.One;
        for (var i = 2; i <= k; i++)
            factorial *= i;

        return k < 2 ? UInt128.Zero : (UInt128)((BigInteger.One << 128) / factorial);
    }
}
