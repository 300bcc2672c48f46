namespace GenericSgd.Numerics.Functions;

/// <summary>
/// A natural logarithm of additions, multiplications and divisions in one written order: the same bits on every machine, which the platform's own does not
/// promise. Within two units of the last place.
/// </summary>
static class PortableLog
{
    const double Ln2High = 0.693147180369123816490, Ln2Low = 1.90821492927058770002e-10;      // their sum is log 2; High has 21 zeros at its end

    /// <summary>log x of a positive normal number: x = 2^k m with m near 1, log m = 2 (s + s^3/3 + s^5/5 + ...) with s = (m-1)/(m+1).</summary>
    public static double Of(double x)
    {
        const double SquareRootOfHalf = 0.70710678118654752;
        const long OneBits = 0x3ff0_0000_0000_0000;
        const int Last = 21;        // s is at most 0.172, and 0.172^22 / 23 is below a quarter of the last bit

        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = (int)((bits - OneBits) >> 52);
        var m = BitConverter.Int64BitsToDouble(bits - ((long)k << 52));
        if (m > 2 * SquareRootOfHalf)
            (k, m) = (k + 1, m / 2);

        var s = (m - 1) / (m + 1);
        var square = s * s;
        var series = 0.0;
        for (var n = Last; n > 1; n -= 2)
            series = (series + 1.0 / n) * square;

        return k * Ln2High + (2 * s + (2 * s * series + k * Ln2Low));
    }
}
