using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics;

/// <summary><c>tanh |x| = e / (e + 2)</c> with <c>e = exp(2|x|) - 1 = 2^n (exp(r) - 1) + (2^n - 1)</c>; beyond 20 it is 1. The sign is put back.</summary>
struct TanhFormula : IFormula
{
    const double Highest = 20;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, ILanes<V>
    {
        var (r, n) = ExpFormula.Reduce(Twice(x));
        return Finish(x, ExpFormula.Tail(r), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, ILanes<V>
    {
        var (r, n) = ExpFormula.Reduce(Twice(x));
        return Finish(x, ExpFormula.TailSingle(r), n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Twice<V>(V x) where V : struct, ILanes<V>
    {
        var a = Lanes.AtMost(Lanes.Abs(x), V.Of(Highest));
        return a + a;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Finish<V>(V x, V tail, V n) where V : struct, ILanes<V>
    {
        var scale = ExpFormula.PowerOfTwo(n);
        var e = V.Fma(scale, tail, scale - V.Of(1));
        return (e / (e + V.Of(2))) | Lanes.Sign(x);
    }
}
