using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;

namespace GenericSgd.Training;

/// <summary>A cost with its generic methods bound to one number type.</summary>
readonly struct BoundCost<T>(Cost cost)
    where T : INumber<T>
{
    internal readonly ValueOf Value = cost.Value;

    internal readonly GradientOf Gradient = cost.Gradient;

    internal delegate T ValueOf(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target);

    internal delegate void GradientOf(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient);
}
