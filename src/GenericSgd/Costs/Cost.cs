using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Costs;

/// <summary>The scalar that training lowers: how far predictions are from targets, as a mean over the batch.</summary>
/// <remarks>Derive a sealed record to make a cost of your own; nothing is registered.</remarks>
public abstract record Cost
{
    /// <summary>True if the cost is a quadratic function of the prediction, so that its curvature is the same everywhere.</summary>
    public virtual bool IsQuadratic => false;

    /// <summary>The cost of a batch.</summary>
    /// <param name="prediction">Shape [rows, outputs], at least one row.</param>
    /// <param name="target">Shape [rows, outputs].</param>
    public abstract T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
        where T : INumber<T>;

    /// <summary>The partial derivatives of <see cref="Value{T}"/> by each element of the prediction.</summary>
    /// <param name="prediction">Shape [rows, outputs], at least one row.</param>
    /// <param name="target">Shape [rows, outputs].</param>
    /// <param name="gradient">Shape [rows, outputs]; every element is written. May be the memory of <paramref name="prediction"/>.</param>
    public abstract void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
        where T : INumber<T>;
}
