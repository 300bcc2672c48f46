using System.Numerics;

namespace GenericSgd.Numbers.Tests;

/// <summary>Exact fractions: the truth that DoubleDouble is measured against. Shares no code with it.</summary>
readonly record struct Exact(BigInteger Numerator, BigInteger Denominator)
{
    // u², the unit of the published bounds.
    public static readonly double UnitSquared = Math.ScaleB(1, -106);

    public static Exact Of(double x)
    {
        var exponent = x == 0 ? 0 : Math.Max(Math.ILogB(x), -1022) - 52;
        var whole = new BigInteger(x == 0 ? 0 : Math.ScaleB(Math.ScaleB(x, -exponent / 2), -exponent + (exponent / 2)));
        return exponent < 0 ? new Exact(whole, BigInteger.One << -exponent) : new Exact(whole << exponent, BigInteger.One);
    }

    public static Exact Of(DoubleDouble x) => Of(x.High) + Of(x.Low);

    public static Exact Of(decimal x)
    {
        var scale = x.Scale;
        return new Exact(BigInteger.Parse(x.ToString("F" + scale, System.Globalization.CultureInfo.InvariantCulture).Replace(".", "")),
            BigInteger.Pow(10, scale));
    }

    public static Exact operator +(Exact x, Exact y) => new((x.Numerator * y.Denominator) + (y.Numerator * x.Denominator), x.Denominator * y.Denominator);

    public static Exact operator -(Exact x, Exact y) => x + new Exact(-y.Numerator, y.Denominator);

    public static Exact operator *(Exact x, Exact y) => new(x.Numerator * y.Numerator, x.Denominator * y.Denominator);

    public static Exact operator /(Exact x, Exact y) => y.Numerator.Sign < 0
        ? new(-x.Numerator * y.Denominator, -x.Denominator * y.Numerator)
        : new(x.Numerator * y.Denominator, x.Denominator * y.Numerator);

    /// <summary>|this - truth| / |truth| in units of u², to a few digits.</summary>
    public double ErrorAgainst(Exact truth)
    {
        var difference = this - truth;
        if (difference.Numerator.IsZero)
        {
            return 0;
        }

        var ratio = difference / truth;
        return (double)(BigInteger.Abs(ratio.Numerator << 120) / ratio.Denominator) / Math.ScaleB(1, 14);
    }

    /// <summary>The fraction with so many bits after the point, cut.</summary>
    public BigInteger Fixed(int bits) => (Numerator << bits) / Denominator;
}
