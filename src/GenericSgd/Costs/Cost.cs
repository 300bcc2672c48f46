using System.Numerics;
using CommunityToolkit.HighPerformance;

namespace GenericSgd.Costs;

/// <summary>The scalar that training lowers: how far predictions are from targets, as a mean over the batch.</summary>
/// <remarks>Derive a sealed record to make a cost of your own; it trains as it is, and to be saved it is named once, see <see
/// cref="Persistence.Definitions.Register"/>.</remarks>
public abstract partial record Cost
{
    /// <summary>True if the cost is a quadratic function of the prediction, so that its curvature is the same everywhere.</summary>
    public virtual bool IsQuadratic => false;

    /// <summary>True if targets with so many columns belong to predictions with so many; usually as many, and one column is enough for the numbers of
    /// classes.</summary>
    /// <param name="targets">How many columns the targets have.</param>
    /// <param name="outputs">How many columns the predictions have.</param>
    public virtual bool Fits(int targets, int outputs) => targets == outputs;

    /// <summary>True if the cost has a penalty on weights, beside what it says of predictions.</summary>
    public virtual bool HasPenalty => false;

    /// <summary>What some weights add to the cost, whatever the predictions are; 0 without a penalty.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="weights">A block of weights; never biases or gains.</param>
    public virtual T Penalty<T>(ReadOnlySpan<T> weights)
        where T : INumber<T> => T.Zero;

    /// <summary>Adds the partial derivatives of <see cref="Penalty{T}"/> by each weight; nothing without a penalty.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="weights">A block of weights.</param>
    /// <param name="gradient">As long as <paramref name="weights"/>; added to.</param>
    public virtual void AddPenaltyGradient<T>(ReadOnlySpan<T> weights, Span<T> gradient)
        where T : INumber<T>
    {
    }

    /// <summary>The cost of a batch.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="prediction">Shape [rows, outputs], at least one row.</param>
    /// <param name="target">Shape [rows, targets], where the number of targets <see cref="Fits"/> the outputs.</param>
    public abstract T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
        where T : INumber<T>;

    /// <summary>The partial derivatives of <see cref="Value{T}"/> by each element of the prediction.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="prediction">Shape [rows, outputs], at least one row.</param>
    /// <param name="target">Shape [rows, targets], where the number of targets <see cref="Fits"/> the outputs.</param>
    /// <param name="gradient">Shape [rows, outputs]; every element is written. May be the memory of <paramref name="prediction"/>.</param>
    public abstract void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
        where T : INumber<T>;
}
