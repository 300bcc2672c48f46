using System.Numerics;

namespace GenericSgd.Numerics.Decimals;

/// <summary>
/// <c>log(2^k v) = k ln 2 - log(c) + log(1 + f)</c> with v between 1 and 2, c a 13-bit number near 1 / v out of a table, and <c>f = c v - 1</c>,
/// which is not negative and below 1/60: Mercator's series.
/// </summary>
static class DecimalLog
{
    const int Entries = 64;
    const int FactorBits = 13;
    const int LastTerm = 22;

    static readonly DecimalFixed Fixed = new(160);
    static readonly Int128 Ln2 = (Int128)((Fixed.Ln2 + (BigInteger.One << 39)) >> 40);

    // c is rounded up, so that c v is never below 1.
    static readonly int[] Factors = [.. Enumerable.Range(0, Entries).Select(j => ((Entries << FactorBits) + Entries + j - 1) / (Entries + j))];
    static readonly UInt128[] Logs = [.. Factors.Select(c => (UInt128)(Fixed.Log(1 << FactorBits, c) >> 32))];
    static readonly UInt128[] Inverses = [.. Enumerable.Range(0, LastTerm + 1).Select(k => k < 2 ? UInt128.Zero : (UInt128)((BigInteger.One << 128) / k))];

    /// <summary><c>log(2^k v)</c> in Q120, for v in Q127 between 1 and 2, right to about 114 bits.</summary>
    public static Int128 ToQ120(UInt128 v, int k)
    {
        var j = (int)((v >> 121) & 63);
        var product = DecimalWide.Multiply(v, (UInt128)Factors[j]);

        // c v in Q140 is 1 + f; the first bit is left out and f is shifted up to Q128.
        var f = (product.High << 116) | (product.Low >> 12);
        var q = Inverses[LastTerm];
        for (var term = LastTerm - 1; term >= 2; term--)
            q = Inverses[term] - DecimalWide.MultiplyHigh(q, f);

        var tail = f - DecimalWide.MultiplyHigh(f, DecimalWide.MultiplyHigh(f, q));
        return (k * Ln2) + (Int128)((Logs[j] + tail) >> 8);
    }
}
