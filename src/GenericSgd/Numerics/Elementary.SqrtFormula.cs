using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics;

/// <summary>The square root, correctly rounded. A float's root in double, rounded to float, is its correctly rounded root.</summary>
struct SqrtFormula : IFormula
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Double<V>(V x) where V : struct, ILanes<V> => V.Sqrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Single<V>(V x) where V : struct, ILanes<V> => V.Sqrt(x);
}
