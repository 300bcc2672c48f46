using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary>
/// <c>log(x) = k ln 2 + log(1 + f)</c> with <c>1 + f</c> between <c>sqrt(1/2)</c> and <c>sqrt(2)</c>, and with <c>s = f / (2 + f)</c>
/// <c>log(1 + f) = 2 atanh(s) = f - f^2/2 + s (f^2/2 + 2 s^2 P(s^2))</c>, ordered as in fdlibm's e_log.c so that no digits cancel.
/// P is a Chebyshev fit of <c>(atanh(s) / s - 1) / s^2</c>.
/// </summary>
struct LogFormula : IFormula
{
    const double SmallestNormal = 2.2250738585072014E-308;
    const double TwoTo54 = 18014398509481984.0;
    const double TwoTo52 = 4503599627370496.0;

    // The bits of sqrt(1/2), and what lifts its exponent field to that of 1.
    const long RootBits = 0x3FE6_A09E_0000_0000;
    const long Lift = 0x3FF0_0000_0000_0000 - RootBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var unusual = ~(V.Less(x, V.Of(double.PositiveInfinity)) & V.Less(V.Of(SmallestNormal), x));
        if (V.Any(unusual))
            return Unusual(x);

        var (f, k) = Split(x);
        return OfOnePlus(f, k, V.Of(0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var (f, k) = Split(x);
        var result = OfOnePlusSingle(f, k);
        return Ends(x, result);
    }

    /// <summary><c>x = 2^k (1 + f)</c> for positive, finite, normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V F, V K) Split<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var lifted = V.AddBits(x, OfBits<V>(Lift));
        var k = (V.ExponentToBits(lifted) | V.Of(TwoTo52)) - V.Of(TwoTo52 + 1023);
        var m = V.AddBits(lifted & OfBits<V>(0x000F_FFFF_FFFF_FFFF), OfBits<V>(RootBits));
        return (m - V.Of(1), k);
    }

    /// <summary><c>k ln 2 + log(1 + f) + correction</c>, where the correction is tiny.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfOnePlus<V>(V f, V k, V correction) where V : struct, IFunctionLanes<V>
    {
        var s = f / (V.Of(2) + f);
        var z = s * s;
        var p = V.Fma(V.Of(0.0654361809832981), z, V.Of(0.06634357396174048));
        p = V.Fma(p, z, V.Of(0.07693120940969297));
        p = V.Fma(p, z, V.Of(0.09090897800030397));
        p = V.Fma(p, z, V.Of(0.11111111196044504));
        p = V.Fma(p, z, V.Of(0.14285714285400977));
        p = V.Fma(p, z, V.Of(0.2000000000000044));
        p = V.Fma(p, z, V.Of(0.3333333333333333));
        var half = V.Of(0.5) * f * f;
        var low = V.Fma(k, V.Of(ExpFormula.Ln2Low), correction);
        var tail = V.Fma(s, V.Fma(z + z, p, half), low);
        return V.Fma(k, V.Of(ExpFormula.Ln2High), f - (half - tail));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfOnePlusSingle<V>(V f, V k) where V : struct, IFunctionLanes<V>
    {
        var s = f / (V.Of(2) + f);
        var z = s * s;
        var p = V.Fma(V.Of(0.1166548202588602), z, V.Of(0.14275401276638355));
        p = V.Fma(p, z, V.Of(0.2000006100040844));
        p = V.Fma(p, z, V.Of(0.3333333327715009));
        s += s;
        return V.Fma(k, V.Of(ExpFormula.Ln2High), V.Fma(s * z, p, s));
    }

    // Zero, negative, infinite, NaN, and the subnormal numbers, which are scaled first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static V Unusual<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var tiny = V.Less(x, V.Of(SmallestNormal));
        var (f, k) = Split(V.Select(tiny, x * V.Of(TwoTo54), x));
        return Ends(x, OfOnePlus(f, k - (tiny & V.Of(54)), V.Of(0)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Ends<V>(V x, V result) where V : struct, IFunctionLanes<V>
    {
        var usual = V.Less(V.Of(0), x) & V.Less(x, V.Of(double.PositiveInfinity));
        if (!V.Any(~usual))
        {
            return result;
        }

        var zero = V.Less(Lanes.Abs(x), V.Of(double.Epsilon));
        var end = V.Select(zero, V.Of(double.NegativeInfinity), V.Select(V.Less(x, V.Of(0)), V.Of(double.NaN), x));
        return V.Select(usual, result, end);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V OfBits<V>(long bits) where V : struct, IFunctionLanes<V> => V.Of(BitConverter.Int64BitsToDouble(bits));
}
