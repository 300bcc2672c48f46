using System.Numerics;

namespace GenericSgd.Numerics.Decimals;

/// <summary>A decimal as a whole number over a power of ten, or as a binary number, and back with one rounding.</summary>
static class DecimalBinary
{
    const int MostScale = 28;
    const int CoefficientBits = 96;
    const double Log10Of2 = 0.30102999566398120;

    static readonly UInt128[] Tens = [.. Enumerable.Range(0, MostScale + 1).Select(i => (UInt128)BigInteger.Pow(10, i))];
    static readonly int[] TenBits = [.. Tens.Select(ten => (int)((BigInteger)(ten - 1)).GetBitLength())];
    static readonly UInt128[] Reciprocals = [.. Tens.Select((ten, i) => (UInt128)DecimalFixed.Round(BigInteger.One << (127 + TenBits[i]), ten))];

    /// <summary><c>|x| = coefficient / 10^scale</c></summary>
    public static (UInt128 Coefficient, int Scale) Split(decimal x)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(x, bits);
        return (new((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]), (bits[3] >> 16) & 0xFF);
    }

    /// <summary><c>|x| = m 2^exponent</c> with the highest bit of m set, to 127 bits. x is not 0.</summary>
    public static (UInt128 M, int Exponent) ToBinary(decimal x)
    {
        var (coefficient, scale) = Split(x);
        var shift = (int)UInt128.LeadingZeroCount(coefficient);
        var m = DecimalWide.MultiplyHigh(coefficient << shift, Reciprocals[scale]);
        var exponent = 1 - shift - TenBits[scale];
        var last = (int)UInt128.LeadingZeroCount(m);
        return (m << last, exponent - last);
    }

    /// <summary>x in Q120; x is smaller than 128.</summary>
    public static Int128 ToQ120(decimal x)
    {
        if (x == 0)
        {
            return 0;
        }

        var (m, exponent) = ToBinary(x);
        var shift = -(exponent + 120);
        var size = (Int128)(shift < 128 ? m >> shift : UInt128.Zero);
        return x < 0 ? -size : size;
    }

    /// <summary><c>10^exponent</c> modulo 2^128, for exponents up to 56.</summary>
    public static UInt128 PowerOfTen(int exponent) => Tens[Math.Min(exponent, MostScale)] * Tens[Math.Max(0, exponent - MostScale)];

    /// <summary>The decimal nearest to <c>value / 2^fraction</c>, without zeros at the end.</summary>
    /// <exception cref="OverflowException">The quotient is beyond the largest decimal.</exception>
    public static decimal Round(UInt128 value, int fraction, bool negative)
    {
        var (coefficient, scale) = Rounded(value, fraction);
        return WithoutZeros(coefficient, scale, negative);
    }

    /// <summary><c>value / 2^fraction</c> as a coefficient of up to 96 bits over the largest power of ten that fits.</summary>
    /// <exception cref="OverflowException">The quotient is beyond the largest decimal.</exception>
    public static (UInt128 Coefficient, int Scale) Rounded(UInt128 value, int fraction)
    {
        // value / 2^fraction < 2^bits, so one scale less than the first one tried surely fits.
        var bits = 128 - (int)UInt128.LeadingZeroCount(value) - fraction;
        var scale = bits > CoefficientBits ? -1 : Math.Min(MostScale, (int)((CoefficientBits - bits) * Log10Of2) + 1);
        for (; scale >= 0; scale--)
        {
            var coefficient = RoundedShift(DecimalWide.Multiply(value, Tens[scale]), fraction);
            if (coefficient >> CoefficientBits == 0)
                return (coefficient, scale);
        }

        throw new OverflowException("The value was too large for a decimal.");
    }

    /// <summary>Zeros at the end of the coefficient are taken off while the scale allows.</summary>
    public static decimal WithoutZeros(UInt128 coefficient, int scale, bool negative)
    {
        // 2^64 leaves 6 over ten.
        while (scale > 0 && ((ulong)coefficient & 1) == 0 && ((((uint)(coefficient >> 64) % 10 * 6) + ((ulong)coefficient % 10)) % 10) == 0)
        {
            coefficient /= 10;
            scale--;
        }

        return new((int)(uint)coefficient, (int)(uint)(coefficient >> 32), (int)(uint)(coefficient >> 64), negative && coefficient != 0, (byte)scale);
    }

    // The 256-bit product over 2^by, rounded to nearest. by is between 1 and 255, and what comes out has at most 100 bits.
    static UInt128 RoundedShift((UInt128 High, UInt128 Low) product, int by) => by switch
    {
        > 128 => (product.High >> (by - 128)) + ((product.High >> (by - 129)) & 1),
        128 => product.High + (product.Low >> 127),
        _ => ((product.High << (128 - by)) | (product.Low >> by)) + ((product.Low >> (by - 1)) & 1),
    };
}
