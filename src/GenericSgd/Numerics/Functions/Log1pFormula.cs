using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary>
/// <c>log(1 + x)</c>. Between <c>sqrt(1/2) - 1</c> and <c>sqrt(2) - 1</c> x itself is the f of <see cref="LogFormula"/>; elsewhere what is lost
/// in <c>u = 1 + x</c> comes back as <c>(x - (u - 1)) / u</c>, as in fdlibm's s_log1p.c.
/// </summary>
struct Log1pFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var u = V.Of(1) + x;
        var small = V.Less(V.Of(-0.2928), x) & V.Less(x, V.Of(0.4142));
        var usual = V.Less(V.Of(-1), x) & V.Less(x, V.Of(1e300));
        var safe = V.Select(usual, u, V.Of(1));
        var lost = V.Select(V.Less(V.Of(1), x), V.Of(1) - (u - x), x - (u - V.Of(1)));
        var (f, k) = LogFormula.Split(safe);
        var result = LogFormula.OfOnePlus(V.Select(small, x, f), k & ~small, (lost / safe) & ~small);
        return V.Select(usual, result | (Lanes.Sign(x) & small), LogFormula.Double(u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, IFunctionLanes<V> => Double(x);
}
