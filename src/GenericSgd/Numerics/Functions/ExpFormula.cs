using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary>
/// <c>exp(x) = 2^n exp(r)</c> with <c>n = round(x / ln 2)</c> and <c>r = x - n ln 2</c>, which is at most 0.3466.
/// The polynomials are Chebyshev fits of <c>(exp(r) - 1 - r) / r^2</c>.
/// </summary>
struct ExpFormula : IFormula
{
    // Added to a small number, it rounds that number to an integer that stands in the low bits of the sum.
    const double Rounder = 6755399441055744.0;
    const double ExponentBias = 1023;
    const double InverseLn2 = 1.4426950408889634;
    public const double Ln2High = 0.6931471805599453;
    public const double Ln2Low = 2.3190468138462996e-17;

    // Beyond this bound the power of two may have to be applied in two steps.
    const double OneStep = 707;
    const double Highest = 710;
    const double Lowest = -746;
    const double SingleRange = 150;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, IFunctionLanes<V>
    {
        if (V.Any(V.Less(V.Of(OneStep), Lanes.Abs(x))))
            return TwoSteps(x);

        var (r, lost, n) = ReduceArgument(x);
        return (V.Of(1) + Tail(r, lost)) * PowerOfTwo(n);
    }

    // In double nothing of a float's range overflows, so n can be added to the exponent's bits. (A float's NaN has no low bits that would disturb.)
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var inside = Lanes.Clamp(x, V.Of(-SingleRange), V.Of(SingleRange));
        var rounded = V.Fma(inside, V.Of(InverseLn2), V.Of(Rounder));
        var r = V.Fma(rounded - V.Of(Rounder), V.Of(-Ln2High), inside);
        var p = V.Fma(V.Fma(HalfSingle(r), r, V.Of(1)), r, V.Of(1));
        return V.AddBits(p, V.BitsToExponent(rounded));
    }

    /// <summary><c>x = r + lost + n ln 2</c>. The first product and sum are exact; what the second rounds away is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V R, V Lost, V N) ReduceArgument<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var n = V.Fma(x, V.Of(InverseLn2), V.Of(Rounder)) - V.Of(Rounder);
        var high = V.Fma(n, V.Of(-Ln2High), x);
        var r = V.Fma(n, V.Of(-Ln2Low), high);
        return (r, V.Fma(n, V.Of(-Ln2Low), high - r), n);
    }

    /// <summary><c>exp(r + lost) - 1</c> for a reduced argument.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tail<V>(V r, V lost) where V : struct, IFunctionLanes<V>
    {
        var q = V.Fma(V.Of(2.0914718026087793e-09), r, V.Of(2.510526049680846e-08));
        q = V.Fma(q, r, V.Of(2.7557273568456466e-07));
        q = V.Fma(q, r, V.Of(2.755725529566513e-06));
        q = V.Fma(q, r, V.Of(2.480158732560662e-05));
        q = V.Fma(q, r, V.Of(0.00019841269874903077));
        q = V.Fma(q, r, V.Of(0.001388888888888373));
        q = V.Fma(q, r, V.Of(0.008333333333326112));
        q = V.Fma(q, r, V.Of(0.04166666666666667));
        q = V.Fma(q, r, V.Of(0.1666666666666667));
        q = V.Fma(q, r, V.Of(0.5));
        return r + V.Fma(q, r * r, lost);
    }

    /// <summary><c>exp(r) - 1</c> for a reduced argument, to 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TailSingle<V>(V r) where V : struct, IFunctionLanes<V> => V.Fma(HalfSingle(r), r * r, r);

    // (exp(r) - 1 - r) / r^2
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V HalfSingle<V>(V r) where V : struct, IFunctionLanes<V>
    {
        var q = V.Fma(V.Of(0.0001989103155180387), r, V.Of(0.0013933686670748735));
        q = V.Fma(q, r, V.Of(0.008333310888772882));
        q = V.Fma(q, r, V.Of(0.04166646459473996));
        q = V.Fma(q, r, V.Of(0.1666666668165999));
        return V.Fma(q, r, V.Of(0.5000000013498908));
    }

    /// <summary>2 to a whole power between -1022 and 1023.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V PowerOfTwo<V>(V n) where V : struct, IFunctionLanes<V> => V.BitsToExponent(n + V.Of(Rounder + ExponentBias));

    // Near the ends of the range: overflow to infinity, and one rounding only where the result is subnormal.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static V TwoSteps<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var (r, lost, n) = ReduceArgument(Lanes.Clamp(x, V.Of(Lowest), V.Of(Highest)));
        var half = V.Fma(n, V.Of(0.5), V.Of(Rounder)) - V.Of(Rounder);
        return (V.Of(1) + Tail(r, lost)) * PowerOfTwo(half) * PowerOfTwo(n - half);
    }
}
