using System.Globalization;
using System.Numerics;
using GenericSgd.Numbers.Digits;

namespace GenericSgd.Numbers;

/// <content>
/// Elementary functions, to at least 30 digits: each is reduced to a small argument without cancellation and summed there as a power series.
/// Special values as in double. The other functions of the runtime's interfaces are composed of these.
/// </content>
public readonly partial struct DoubleDouble : IFunctionNumber<DoubleDouble>
{
    // log 2 in three parts. The first two have 42 and 40 bits, so that their products with any exponent are exact.
    const double LogTwoTop = 0.6931471805598903;
    const double LogTwoMiddle = 5.49792301870721e-14;
    const double LogTwoBottom = 1.1612227229362532e-26;

    static readonly DoubleDouble LogTwo = Parse("0.69314718055994530941723212145817656807550013436025525", CultureInfo.InvariantCulture);

    // 1 / (n + 1)! and 1 / (2n + 1), as many as the largest reduced argument needs for 2^-110.
    static readonly DoubleDouble[] ExponentialSeries = [.. Enumerable.Range(0, 24).Select(n => Rational.Nearest(1, Factorial(n + 1)))];
    static readonly DoubleDouble[] AtanhSeries = [.. Enumerable.Range(0, 23).Select(n => Rational.Nearest(1, (2 * n) + 1))];

    /// <summary>e, the base of natural logarithms.</summary>
    public static DoubleDouble E { get; } = Parse("2.7182818284590452353602874713526624977572470937", CultureInfo.InvariantCulture);

    /// <summary>π.</summary>
    public static DoubleDouble Pi { get; } = Parse("3.1415926535897932384626433832795028841971693993751", CultureInfo.InvariantCulture);

    /// <summary>exp x. Overflows to +∞ above about 709.78, underflows to 0 below about -745.</summary>
    /// <param name="x">The exponent.</param>
    public static DoubleDouble Exp(DoubleDouble x)
    {
        if (!IsFinite(x) || double.Abs(x.High) > 750)
            return new DoubleDouble(double.Exp(x.High));

        var (power, rest) = ReduceByLogTwo(x);
        return Scale(One + SmallExpM1(rest), power);
    }

    /// <summary>exp(x) - 1, with all its digits also near 0.</summary>
    /// <param name="x">The exponent.</param>
    public static DoubleDouble ExpM1(DoubleDouble x) => double.Abs(x.High) < 0.34 ? SmallExpM1(x) : Exp(x) - One;

    /// <summary>The natural logarithm. Negative numbers give NaN, 0 gives -∞.</summary>
    /// <param name="x">The number.</param>
    public static DoubleDouble Log(DoubleDouble x)
    {
        if (!(x.High > 0) || !IsFinite(x))
            return new DoubleDouble(double.Log(x.High));

        var power = double.ILogB(x.High);
        power += double.ScaleB(x.High, -power) > 1.4142 ? 1 : 0;
        var mantissa = Scale(x, -power);
        return (power * LogTwo) + TwiceAtanh((mantissa - One) / (mantissa + One));
    }

    /// <summary>log(1 + x), with all its digits also near 0.</summary>
    /// <param name="x">The number, above -1.</param>
    public static DoubleDouble LogP1(DoubleDouble x) => x.High is > -0.29 and < 0.41 ? TwiceAtanh(x / (x + 2)) : Log(x + One);

    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The number.</param>
    public static DoubleDouble Tanh(DoubleDouble x)
    {
        if (!(double.Abs(x.High) < 40) || IsZero(x))
            return new DoubleDouble(double.Tanh(x.High));

        var less = ExpM1(Abs(x + x));
        var tanh = less / (less + 2);
        return IsNegative(x) ? -tanh : tanh;
    }

    // x = power * log 2 + rest, |rest| <= log 2 / 2 and a hair.
    static (int Power, DoubleDouble Remainder) ReduceByLogTwo(DoubleDouble x)
    {
        var power = double.Round(x.High / LogTwoTop);
        return ((int)power, x - (power * LogTwoTop) - (power * LogTwoMiddle) - (power * LogTwoBottom));
    }

    // x (1 + x/2! + x²/3! + ...)
    static DoubleDouble SmallExpM1(DoubleDouble x) => IsZero(x) ? x : x * Polynomial(ExponentialSeries, x);

    // 2 atanh s = 2 s (1 + s²/3 + s⁴/5 + ...) = log((1 + s) / (1 - s)), |s| < 0.1716
    static DoubleDouble TwiceAtanh(DoubleDouble s) => IsZero(s) ? s : (s + s) * Polynomial(AtanhSeries, s * s);

    static DoubleDouble Polynomial(DoubleDouble[] coefficients, DoubleDouble x)
    {
        var sum = coefficients[^1];
        for (var n = coefficients.Length - 2; n >= 0; n--)
            sum = (sum * x) + coefficients[n];

        return sum;
    }

    static DoubleDouble Scale(DoubleDouble x, int power) => new(double.ScaleB(x.High, power), double.ScaleB(x.Low, power));

    static BigInteger Factorial(int n) => n < 2 ? BigInteger.One : n * Factorial(n - 1);
}
