using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary><c>exp(x) - 1 = 2^n (exp(r) - 1) + (2^n - 1)</c>, which keeps the digits of small x. Far out it is exp(x) or -1.</summary>
struct Expm1Formula : IFormula
{
    const double Lowest = -50;
    const double Highest = 700;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var (r, lost, n) = ExpFormula.ReduceArgument(Lanes.Clamp(x, V.Of(Lowest), V.Of(Highest)));
        var scale = ExpFormula.PowerOfTwo(n);
        var result = V.Fma(scale, ExpFormula.Tail(r, lost), scale - V.Of(1)) | (Lanes.Sign(x) & V.Less(Lanes.Abs(x), V.Of(1)));
        return V.Select(V.Less(V.Of(Highest), x), ExpFormula.Double(x), result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, IFunctionLanes<V> => Double(x);
}
