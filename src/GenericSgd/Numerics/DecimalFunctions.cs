using System.Numerics;

namespace GenericSgd.Numerics;

/// <summary>The functions of decimal, in fixed point that is much wider than decimal, rounded once.</summary>
sealed class DecimalFunctions : ElementaryFunctions<decimal>
{
    const int Bits = 160;
    const decimal Overflows = 66.6m;

    static readonly DecimalFixed Fixed = new(Bits);

    public override decimal Epsilon => 1e-28m;

    public override decimal Sqrt(decimal x)
    {
        if (x <= 0)
        {
            return x == 0 ? x : throw new ArgumentOutOfRangeException(nameof(x), x, "The square root of a negative decimal does not exist.");
        }

        var guess = (decimal)Math.Sqrt((double)x);
        var (a, s) = DecimalParts.Split(x);
        _ = guess;
        var shift = BigInteger.Pow(10, 60 + (s & 1));
        var root = Root(a * shift * shift * BigInteger.Pow(10, s & 1));
        var even = (s + (s & 1)) / 2;
        return DecimalParts.Round(root, shift * BigInteger.Pow(10, even));
    }

    public override decimal Exp(decimal x) => x switch
    {
        0 => 1,
        > Overflows => throw new OverflowException("The exponential was too large for a decimal."),
        < -Overflows => 0,
        _ => Scaled(Fixed.Exp(ToFixed(x))),
    };

    public override decimal Expm1(decimal x) => x > 1 || x < -1 ? Exp(x) - 1 : FromFixed(ExpFixed(x) - Fixed.One);

    public override decimal Log(decimal x)
    {
        if (x <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(x), x, "The logarithm of a decimal exists for positive numbers only.");
        }

        var (a, s) = DecimalParts.Split(x);
        return FromFixed(Fixed.Log(a, DecimalParts.PowerOfTen(s)));
    }

    public override decimal Log1p(decimal x) => Log(1 + x);

    public override decimal Tanh(decimal x)
    {
        var e = ExpFixed(-2 * Math.Min(Math.Abs(x), 40));
        return Math.Sign(x) * DecimalParts.Round(Fixed.One - e, Fixed.One + e);
    }

    public override decimal Sigmoid(decimal x)
    {
        var e = ExpFixed(-Math.Min(Math.Abs(x), 70));
        return DecimalParts.Round(x < 0 ? e : Fixed.One, Fixed.One + e);
    }

    public override decimal Softplus(decimal x)
    {
        if (x > 70)
        {
            return x;
        }

        var log = Fixed.Log(Fixed.One + ExpFixed(-Math.Min(Math.Abs(x), 70)), Fixed.One);
        return FromFixed(x > 0 ? log + ToFixed(x) : log);
    }

    static BigInteger ToFixed(decimal x)
    {
        var (a, s) = DecimalParts.Split(x);
        return DecimalFixed.Round(a << Bits, DecimalParts.PowerOfTen(s)) * Math.Sign(x);
    }

    static decimal FromFixed(BigInteger value) => DecimalParts.Round(value, Fixed.One);

    static BigInteger ExpFixed(decimal x)
    {
        var (m, n) = Fixed.Exp(ToFixed(x));
        return n < 0 ? m >> -n : m << n;
    }

    static decimal Scaled((BigInteger M, int N) value)
        => value.N < 0 ? DecimalParts.Round(value.M, Fixed.One << -value.N) : DecimalParts.Round(value.M << value.N, Fixed.One);

    static BigInteger Root(BigInteger value)
    {
        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        for (; ; )
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
