using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary><c>1 / (1 + e)</c> for positive x and <c>e / (1 + e)</c> for negative x, with <c>e = exp(-|x|)</c>, which cannot overflow.</summary>
struct SigmoidFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var e = ExpFormula.Double(x | V.Of(-0.0));
        var sum = V.Of(1) + e;
        var gained = sum - V.Of(1) - e;
        var quotient = Numerator(x, e) / sum;

        // n / (sum - gained) is nearly q + q gained; without it the bound would be 2.3 units instead of 1.8.
        return V.Fma(quotient, gained, quotient);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var e = ExpFormula.Single(x | V.Of(-0.0));
        return Numerator(x, e) / (V.Of(1) + e);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Numerator<V>(V x, V e) where V : struct, IFunctionLanes<V> => V.Select(V.Less(x, V.Of(0)), e, V.Of(1));
}
