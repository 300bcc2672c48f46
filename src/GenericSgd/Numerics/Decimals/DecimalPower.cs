using System.Numerics;

namespace GenericSgd.Numerics.Decimals;

/// <summary><c>x^y = exp(y log x)</c> for decimal. The logarithm has 160 more bits than the result, because y multiplies its error.</summary>
static class DecimalPower
{
    const int Bits = 288;
    const int Highest = 67;
    const int Lowest = -66;

    static readonly DecimalFixed Fixed = new(Bits);

    public static decimal Pow(decimal x, decimal y)
    {
        if (y == 0 || x == 1)
        {
            return 1;
        }

        if (x == 0)
            return y > 0 ? 0 : throw new DivideByZeroException("Zero has no negative powers.");

        if (x < 0 && !decimal.IsInteger(y))
            throw new ArgumentOutOfRangeException(nameof(x), x, "A negative decimal has whole powers only.");

        var (a, scale) = DecimalBinary.Split(x);
        var (b, exponentScale) = DecimalBinary.Split(y);
        var log = Fixed.Log(a, BigInteger.Pow(10, scale));
        var product = DecimalFixed.Round(log * (BigInteger)b * Math.Sign(y), BigInteger.Pow(10, exponentScale));
        var whole = product >> Bits;
        if (whole < Lowest || whole > Highest)
            return whole < Lowest ? 0 : throw new OverflowException("The power was too large for a decimal.");

        var (m, n) = Fixed.Exp(product);
        return DecimalBinary.Round((UInt128)(m >> (Bits - 126)), 126 - n, x < 0 && decimal.IsOddInteger(y));
    }
}
