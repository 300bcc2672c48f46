using System.Numerics;

namespace GenericSgd.Tests.Numerics;

/// <summary>
/// Elementary functions in fixed point of a chosen number of bits, by other ways than the product's: exp by halving and squaring, log by Newton on exp.
/// </summary>
sealed class BigReference(int bits)
{
    const int GuardBits = 64;
    const int Halvings = 24;

    public int Bits => bits;

    public BigInteger One { get; } = BigInteger.One << bits;

    public BigInteger Of(double x)
    {
        var (m, e) = Parts(x);
        return Shift(m, e + bits);
    }

    public BigInteger Of(decimal x)
    {
        var b = decimal.GetBits(x);
        var coefficient = ((BigInteger)(uint)b[2] << 64) + ((BigInteger)(uint)b[1] << 32) + (uint)b[0];
        return (coefficient << bits) / BigInteger.Pow(10, (b[3] >> 16) & 0xFF) * Math.Sign(x);
    }

    public BigInteger Exp(BigInteger x)
    {
        // exp(x) = exp(x / 2^h)^(2^h), with enough bits to spare that the squarings lose none
        var wide = bits + GuardBits + (2 * (int)(BigInteger.Abs(x) >> bits));
        var r = Shift(x, wide - bits - Halvings);
        var (sum, term) = (BigInteger.One << wide, BigInteger.One << wide);
        for (var k = 1; BigInteger.Abs(term) > 1; k++)
        {
            term = (term * r >> wide) / k;
            sum += term;
        }

        for (var i = 0; i < Halvings; i++)
        {
            sum = sum * sum >> wide;
        }

        return Shift(sum, bits - wide);
    }

    public BigInteger Log(BigInteger x)
    {
        var y = Of(BigInteger.Log(x) - (bits * Math.Log(2)));
        for (var i = 0; i < 4; i++)
        {
            var e = Exp(y);
            y += ((2 * (x - e)) << bits) / (x + e);
        }

        return y;
    }

    public BigInteger Divide(BigInteger a, BigInteger b) => (a << bits) / b;

    public BigInteger Tanh(BigInteger x)
    {
        var e = Exp(2 * x);
        return Divide(e - One, e + One);
    }

    public BigInteger Sigmoid(BigInteger x) => Divide(One, One + Exp(-x));

    public BigInteger Softplus(BigInteger x) => Log(One + Exp(x));

    public BigInteger Expm1(BigInteger x) => Exp(x) - One;

    public BigInteger Log1p(BigInteger x) => Log(One + x);

    /// <summary>How many units in the last place (of a number with so many bits) a result is away from the truth.</summary>
    public double UlpsAway(double result, BigInteger truth, int precision = 53)
    {
        var exponent = Math.Max(double.ILogB(result), precision == 53 ? -1022 : -126) - precision + 1;
        return Ratio(Of(result) - truth, exponent + bits);
    }

    /// <summary>How many units of the 28th digit, or of 1e-28 if that is more, a result is away from the truth.</summary>
    public double UnitsAway(decimal result, BigInteger truth)
    {
        var digits = 0;
        for (var size = Math.Abs(result); size >= 1; size /= 10)
        {
            digits++;
        }

        return Math.Exp(BigInteger.Log(BigInteger.Max(1, BigInteger.Abs(Of(result) - truth))) - (bits * Math.Log(2)) + ((28 - digits) * Math.Log(10)));
    }

    static double Ratio(BigInteger difference, int exponent)
        => (double)(BigInteger.Abs(difference) << 20 >> exponent) / (1 << 20);

    static BigInteger Shift(BigInteger x, int by) => by >= 0 ? x << by : x >> -by;

    static (BigInteger M, int E) Parts(double x)
    {
        var b = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((b >> 52) & 0x7FF);
        var m = b & 0xFFFFFFFFFFFFFL;
        m = exponent == 0 ? m : m | (1L << 52);
        return (b < 0 ? -m : m, Math.Max(exponent, 1) - 1075);
    }
}
