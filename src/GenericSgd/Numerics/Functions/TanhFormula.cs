using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary><c>tanh |x| = e / (e + 2)</c> with <c>e = exp(2|x|) - 1 = 2^n (exp(r) - 1) + (2^n - 1)</c>; beyond 20 it is 1. The sign is put back.</summary>
struct TanhFormula : IFormula
{
    const double Highest = 20;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var (r, lost, n) = ExpFormula.ReduceArgument(Twice(x));
        var e = Expm1(ExpFormula.Tail(r, lost), n);
        var sum = e + V.Of(2);

        // e / (sum - gained) is nearly q + q gained / 2. Only while e < 2 is gained exact; beyond, the error of e is damped instead.
        var gained = (sum - V.Of(2) - e) & V.Less(e, V.Of(2));
        var quotient = e / sum;
        return V.Fma(V.Of(0.5) * quotient, gained, quotient) | Lanes.Sign(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var (r, _, n) = ExpFormula.ReduceArgument(Twice(x));
        var e = Expm1(ExpFormula.TailSingle(r), n);
        return (e / (e + V.Of(2))) | Lanes.Sign(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Twice<V>(V x) where V : struct, IFunctionLanes<V>
    {
        var a = V.Min(V.Of(Highest), Lanes.Abs(x));
        return a + a;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Expm1<V>(V tail, V n) where V : struct, IFunctionLanes<V>
    {
        var scale = ExpFormula.PowerOfTwo(n);
        return V.Fma(scale, tail, scale - V.Of(1));
    }
}
