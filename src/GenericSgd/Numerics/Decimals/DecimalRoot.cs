namespace GenericSgd.Numerics.Decimals;

/// <summary>The square root of decimal, correctly rounded.</summary>
static class DecimalRoot
{
    public static decimal Sqrt(decimal x)
    {
        var (m, exponent) = DecimalBinary.ToBinary(x);

        // x = v 2^(2h) with v in Q126 between 1 and 4; the root is v / sqrt(v) in Q125
        var odd = (exponent + 127) & 1;
        var v = m >> (1 - odd);
        var h = (exponent + 127 - odd) / 2;
        var root = DecimalWide.MultiplyHigh(v, DecimalWide.ReciprocalRoot(v));
        var (coefficient, scale) = DecimalBinary.Rounded(root, 125 - h);
        return DecimalBinary.WithoutZeros(Nearest(x, coefficient, scale), scale, false);
    }

    // The root has about 120 bits, so the candidate may be off by one next to a tie. With N = x 10^(2 scale), a whole number of up to 192 bits,
    // r is the nearest when -r < N - r^2 <= r. The difference is small, so 128 bits of both are enough.
    static UInt128 Nearest(decimal x, UInt128 r, int rootScale)
    {
        var (a, scale) = DecimalBinary.Split(x);
        var difference = (Int128)((a * DecimalBinary.PowerOfTen((2 * rootScale) - scale)) - (r * r));
        return difference > (Int128)r ? r + 1 : difference <= -(Int128)r ? r - 1 : r;
    }
}
