using System.Numerics;
using System.Numerics.Tensors;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics.Functions;
using GenericSgd.Numerics.Measuring;

namespace GenericSgd.Costs;

/// <summary>A cost that is the mean, over all rows and outputs, of a function of one prediction and its target.</summary>
public abstract record ElementwiseCost : Cost
{
    /// <summary>The mean of the function over all elements, summed in a fixed order.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="prediction">All predictions, at least one.</param>
    /// <param name="target">As many targets.</param>
    protected abstract T Mean<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target)
        where T : INumber<T>;

    /// <summary>The derivative of the function by the prediction, element by element.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="prediction">All predictions.</param>
    /// <param name="target">As many targets.</param>
    /// <param name="slopes">Every element is written. May be the memory of <paramref name="prediction"/>.</param>
    protected abstract void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes)
        where T : INumber<T>;

    // For a caller that asks at every step: a delegate is called much faster than a generic method that is looked up anew each time.
    internal MeanOf<T> BindMean<T>()
        where T : INumber<T> => Mean;

    internal SlopesOf<T> BindSlopes<T>()
        where T : INumber<T> => Widened<T>.Conversions is null ? new Divided<T>(Slopes).Slopes : Slopes;

    /// <summary>The slopes divided by a number of elements, which a narrow type may not hold.</summary>
    private protected virtual void Slopes<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes, int count)
        where T : INumber<T>
    {
        Slopes(prediction, target, slopes);
        if (Widened<T>.Conversions is { } conversions)
            InFloat.Divide(conversions, slopes, count);
        else
            TensorPrimitives.Divide(slopes, Count<T>.Of(count), slopes);
    }

    /// <inheritdoc/>
    public sealed override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target)
    {
        Shapes.MustAgree(prediction, target);
        return Mean(Shapes.Flat(prediction), Shapes.Flat(target));
    }

    /// <inheritdoc/>
    public sealed override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient)
    {
        Shapes.MustAgree(prediction, target);
        Shapes.MustAgree(prediction, gradient);
        var count = (int)prediction.Length;
        if (prediction.TryGetSpan(out var allPredictions) && target.TryGetSpan(out var allTargets) && gradient.TryGetSpan(out var all))
        {
            Slopes(allPredictions, allTargets, all, count);
            return;
        }

        for (var row = 0; row < prediction.Height; row++)
            Slopes(prediction.GetRowSpan(row), target.GetRowSpan(row), gradient.GetRowSpan(row), count);
    }

    internal delegate T MeanOf<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target);

    delegate void PlainSlopesOf<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes);

    sealed class Divided<T>(PlainSlopesOf<T> slopesOf)
        where T : INumber<T>
    {
        internal void Slopes(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes, int count)
        {
            slopesOf(prediction, target, slopes);
            TensorPrimitives.Divide(slopes, Count<T>.Of(count), slopes);
        }
    }

    internal delegate void SlopesOf<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> slopes, int count);
}
