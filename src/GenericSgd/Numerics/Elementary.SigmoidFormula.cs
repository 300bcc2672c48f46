using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics;

/// <summary><c>1 / (1 + e)</c> for positive x and <c>e / (1 + e)</c> for negative x, with <c>e = exp(-|x|)</c>, which cannot overflow.</summary>
struct SigmoidFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, ILanes<V> => Finish(x, ExpFormula.Double(x | V.Of(-0.0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, ILanes<V> => Finish(x, ExpFormula.Single(x | V.Of(-0.0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Finish<V>(V x, V e) where V : struct, ILanes<V> => V.Select(V.Less(x, V.Of(0)), e, V.Of(1)) / (V.Of(1) + e);
}
