using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary><c>log(1 + exp(x)) = max(x, 0) + log(1 + e)</c> with <c>e = exp(-|x|)</c>, which cannot overflow and keeps its digits for negative x.</summary>
struct SoftplusFormula : IFormula
{
    const double RootOfTwoLessOne = 0.41421356237309503;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var (f, k) = OnePlus(ExpFormula.Double(x | V.Of(-0.0)));
        return V.Max(V.Of(0), x) + LogFormula.OfOnePlus(f, k, V.Of(0));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var (f, k) = OnePlus(ExpFormula.Single(x | V.Of(-0.0)));
        return V.Max(V.Of(0), x) + LogFormula.OfOnePlusSingle(f, k);
    }

    // 1 + e = 2^k (1 + f) with k 0 or 1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (V F, V K) OnePlus<V>(V e) where V : struct, IFunctionLanes<V>
    {
        var large = V.Less(V.Of(RootOfTwoLessOne), e);
        return (V.Select(large, (e - V.Of(1)) * V.Of(0.5), e), large & V.Of(1));
    }
}
