using System.Numerics;

namespace GenericSgd.Numbers;

/// <summary>The runtime's function interfaces, from a handful of functions: square root, exp, expm1, log, log1p, tanh, power. The others are written once,
/// here.</summary>
/// <typeparam name="TSelf">The number type.</typeparam>
public interface IFunctionNumber<TSelf> : IRealNumber<TSelf>, IRootFunctions<TSelf>, IExponentialFunctions<TSelf>, ILogarithmicFunctions<TSelf>,
    IPowerFunctions<TSelf>, IHyperbolicFunctions<TSelf>
    where TSelf : struct, IFunctionNumber<TSelf>
{
    static TSelf IFloatingPointConstants<TSelf>.Tau => TSelf.Pi + TSelf.Pi;

    static TSelf IExponentialFunctions<TSelf>.Exp2(TSelf x) => TSelf.Pow(Two, x);

    static TSelf IExponentialFunctions<TSelf>.Exp10(TSelf x) => TSelf.Pow(TSelf.CreateChecked(10), x);

    static TSelf ILogarithmicFunctions<TSelf>.Log(TSelf x, TSelf newBase) => TSelf.Log(x) / TSelf.Log(newBase);

    static TSelf ILogarithmicFunctions<TSelf>.Log2(TSelf x) => TSelf.Log(x) / TSelf.Log(Two);

    static TSelf ILogarithmicFunctions<TSelf>.Log10(TSelf x) => TSelf.Log(x) / TSelf.Log(TSelf.CreateChecked(10));

    static TSelf IRootFunctions<TSelf>.Cbrt(TSelf x) => TSelf.RootN(x, 3);

    static TSelf IRootFunctions<TSelf>.Hypot(TSelf x, TSelf y)
    {
        var large = TSelf.MaxMagnitude(x, y);
        if (TSelf.IsInfinity(x) || TSelf.IsInfinity(y) || TSelf.IsZero(large))
            return TSelf.Abs(TSelf.IsInfinity(x) ? x : TSelf.IsInfinity(y) ? y : large);

        var ratio = TSelf.MinMagnitude(x, y) / large;
        return TSelf.Abs(large) * TSelf.Sqrt(TSelf.One + (ratio * ratio));
    }

    // exp(log|x| / n); an odd root keeps the sign, an even one of a negative number is NaN or throws, as 0/0 does. At 0 the square root stands in, for its
    // slope.
    static TSelf IRootFunctions<TSelf>.RootN(TSelf x, int n)
    {
        if (n == 0 || (TSelf.IsNegative(x) && !TSelf.IsZero(x) && int.IsEvenInteger(n)))
            return TSelf.Zero / TSelf.Zero;

        if (TSelf.IsZero(x) || !TSelf.IsFinite(x))
            return n < 0 ? TSelf.One / x : n == 1 || !TSelf.IsZero(x) ? x : TSelf.Sqrt(x);

        var root = TSelf.Exp(TSelf.Log(TSelf.Abs(x)) / TSelf.CreateChecked(n));
        return TSelf.IsNegative(x) ? -root : root;
    }

    // With e = exp(x) - 1: sinh x = (e + e / (e + 1)) / 2 keeps its digits near 0. Where exp overflows, exp(x / 2) twice does not yet.
    // Odd functions turn the sign by a branch and not by |x|, whose derivative at 0 is not theirs.
    static TSelf IHyperbolicFunctions<TSelf>.Sinh(TSelf x)
    {
        if (TSelf.IsNegative(x))
            return -TSelf.Sinh(-x);

        var less = TSelf.ExpM1(x);
        var half = TSelf.Exp(x / Two);
        return TSelf.IsInfinity(less) ? half / Two * half : (less + (less / (less + TSelf.One))) / Two;
    }

    static TSelf IHyperbolicFunctions<TSelf>.Cosh(TSelf x)
    {
        var half = TSelf.Exp(TSelf.Abs(x) / Two);
        return (half / Two * half) + (TSelf.One / half / Two / half);
    }

    static TSelf IHyperbolicFunctions<TSelf>.Asinh(TSelf x)
    {
        if (!TSelf.IsFinite(x))
        {
            return x;
        }

        return TSelf.IsNegative(x) ? -TSelf.Asinh(-x) : TSelf.LogP1(x + (x * (x / (TSelf.One + TSelf.Hypot(TSelf.One, x)))));
    }

    static TSelf IHyperbolicFunctions<TSelf>.Acosh(TSelf x)
    {
        var above = x - TSelf.One;
        return TSelf.LogP1(above + (TSelf.Sqrt(above) * TSelf.Sqrt(x + TSelf.One)));
    }

    static TSelf IHyperbolicFunctions<TSelf>.Atanh(TSelf x) => TSelf.LogP1((x + x) / (TSelf.One - x)) / Two;

    internal static TSelf Two => TSelf.CreateChecked(2);
}
