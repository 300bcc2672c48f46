using GenericSgd.Numerics.Functions;

namespace GenericSgd.Numerics.Decimals;

/// <summary>The functions of decimal: 128-bit fixed point (38 digits), rounded to decimal once.</summary>
sealed class DecimalFunctions : ElementaryFunctions<decimal>
{
    // Beyond them the exponential is too large, or rounds to 0.
    const decimal Highest = 67;
    const decimal Lowest = -66;

    static readonly UInt128 OneInQ127 = UInt128.One << 127;

    public override decimal Epsilon => 1e-28m;

    public override decimal Sqrt(decimal x) => x switch
    {
        0 => 0,
        < 0 => throw new ArgumentOutOfRangeException(nameof(x), x, "A negative decimal has no square root."),
        _ => DecimalRoot.Sqrt(x),
    };

    public override decimal Exp(decimal x)
    {
        if (x is 0 or < Lowest)
        {
            return x == 0 ? 1 : 0;
        }

        if (x > Highest)
            throw new OverflowException("The exponential was too large for a decimal.");

        var (m, n) = DecimalExp.OfQ120(DecimalBinary.ToQ120(x));
        return DecimalBinary.Round(m, 127 - n, false);
    }

    public override decimal Expm1(decimal x)
    {
        if (Math.Abs(x) > 0.5m)
            return Exp(x) - 1;

        var (m, n) = DecimalExp.OfQ120(DecimalBinary.ToQ120(x));
        return n < 0 ? DecimalBinary.Round(OneInQ127 - (m >> -n), 127, true) : DecimalBinary.Round(m - OneInQ127, 127, false);
    }

    public override decimal Log(decimal x)
    {
        if (x <= 0)
            throw new ArgumentOutOfRangeException(nameof(x), x, "Only a positive decimal has a logarithm.");

        var (m, exponent) = DecimalBinary.ToBinary(x);
        return FromQ120(DecimalLog.ToQ120(m, exponent + 127));
    }

    public override decimal Log1p(decimal x) => Log(1 + x);

    public override decimal Tanh(decimal x)
    {
        if (x == 0)
        {
            return 0;
        }

        var e = DecimalExp.OfNegative(-2 * DecimalBinary.ToQ120(Math.Min(Math.Abs(x), 33)));
        return Quotient(OneInQ127 - e, OneInQ127 + e, x < 0);
    }

    public override decimal Sigmoid(decimal x)
    {
        if (x == 0)
            return 0.5m;

        var e = ExpOfMinus(x);
        return Quotient(x < 0 ? e : OneInQ127, OneInQ127 + e, false);
    }

    public override decimal Softplus(decimal x)
    {
        if (x > Highest)
        {
            return x;
        }

        var log = x == 0 ? DecimalLog.ToQ120(OneInQ127, 1) : DecimalLog.ToQ120(OneInQ127 + ExpOfMinus(x), 0);
        return FromQ120(x > 0 ? log + DecimalBinary.ToQ120(x) : log);
    }

    public override decimal Pow(decimal x, decimal y) => DecimalPower.Pow(x, y);

    // exp(-|x|) in Q127
    static UInt128 ExpOfMinus(decimal x) => DecimalExp.OfNegative(-DecimalBinary.ToQ120(Math.Min(Math.Abs(x), Highest)));

    static decimal Quotient(UInt128 numerator, UInt128 denominator, bool negative)
        => DecimalBinary.Round(DecimalWide.MultiplyHigh(numerator, DecimalWide.Reciprocal(denominator)), 126, negative);

    static decimal FromQ120(Int128 x) => DecimalBinary.Round((UInt128)Int128.Abs(x), 120, x < 0);
}
