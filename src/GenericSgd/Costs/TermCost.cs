using System.Buffers;
using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Costs;

/// <summary>A cost that is the mean of a function of one prediction and its target, given by the function itself.</summary>
/// <remarks>Derive a sealed record with the two formulas to make such a cost of your own.</remarks>
public abstract record TermCost : ElementwiseCost
{
    /// <summary>The function, element by element.</summary>
    /// <param name="prediction">All predictions.</param>
    /// <param name="target">As many targets.</param>
    /// <param name="terms">Every element is written.</param>
    protected abstract void Terms<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> terms)
        where T : INumber<T>;

    /// <inheritdoc/>
    protected sealed override T Mean<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target)
    {
        var rented = ArrayPool<T>.Shared.Rent(prediction.Length);
        var terms = rented.AsSpan(0, prediction.Length);
        Terms(prediction, target, terms);
        var mean = Reduce.Mean<T>(terms);
        ArrayPool<T>.Shared.Return(rented);
        return mean;
    }
}
