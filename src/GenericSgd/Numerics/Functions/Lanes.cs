using System.Runtime.CompilerServices;

namespace GenericSgd.Numerics.Functions;

/// <summary>What can be said of any vector of doubles.</summary>
static class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Abs<V>(V x) where V : struct, IFunctionLanes<V> => x & ~V.Of(-0.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sign<V>(V x) where V : struct, IFunctionLanes<V> => x & V.Of(-0.0);

    /// <summary>NaN stays NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Clamp<V>(V x, V lowest, V highest) where V : struct, IFunctionLanes<V> => V.Min(highest, V.Max(lowest, x));
}
