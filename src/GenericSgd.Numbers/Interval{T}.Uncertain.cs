using GenericSgd.Numerics;

namespace GenericSgd.Numbers;

/// <content>What an interval says of its error: a bound, which holds for certain.</content>
public readonly partial struct Interval<T> : IUncertain
{
    /// <summary>The width: the exact result is no farther from the midpoint.</summary>
    double IUncertain.Error => T.IsFinite(Low) && T.IsFinite(High) ? ExactConvert.ToDouble(Width) : double.PositiveInfinity;

    bool? IUncertain.MayBe(Real exact) => Contains(exact);
}
