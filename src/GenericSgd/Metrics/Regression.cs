using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Numerics;

namespace GenericSgd.Metrics;

/// <summary>How near predicted numbers come to their targets. Both are [rows, outputs]; NaN gives NaN.</summary>
/// <remarks>With weights, one for each row, every mean over rows is <c>sum w v / sum w</c>; they are refused if they are not as many as the rows, or sum to 0.</remarks>
/// <example>
/// <code>
/// var r2 = Regression.R2&lt;decimal&gt;(new decimal[,] { { 1 }, { 2 }, { 4 } }, new decimal[,] { { 1 }, { 2 }, { 3 } }); // 0.5
/// </code>
/// </example>
public static class Regression
{
    /// <summary>The share of the variance explained: <c>1 - sum (prediction - target)^2 / sum (target - mean)^2</c> of each output, and the mean of that over the outputs.</summary>
    /// <remarks>
    /// At most 1, without a lower bound. If all targets of an output are equal, it counts 1 where every prediction is exact and 0 otherwise, as in scikit-learn.
    /// Differences so small that their squares are 0 in the type count as none.
    /// </remarks>
    /// <exception cref="ArgumentException">No element, or two shapes that differ.</exception>
    /// <exception cref="OverflowException">A square is beyond a type without infinity.</exception>
    public static T R2<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Shapes.MustAgree(prediction, target);
        var (ofOutputs, predicted, wanted) = (new T[target.Width], new T[target.Height], new T[target.Height]);
        for (var output = 0; output < target.Width; output++)
        {
            prediction.GetColumn(output).CopyTo(predicted);
            target.GetColumn(output).CopyTo(wanted);
            ofOutputs[output] = OfOutput<T>(predicted, wanted, weights);
        }

        return Reduce.Mean<T>(ofOutputs);
    }

    static T OfOutput<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        var error = weights.IsEmpty ? Reduce.MeanOfSquaredDifferences(prediction, target) : RowMean.Of<T>(SquaredDifferences(prediction, target), weights);
        var centred = new T[target.Length];
        if (target.ContainsAnyExcept(target[0]))
        {
            var mean = RowMean.Of(target, weights);
            for (var row = 0; row < centred.Length; row++)
                centred[row] = target[row] - mean;
        }

        var variance = weights.IsEmpty ? Reduce.MeanOfSquares<T>(centred) : RowMean.Of<T>(SquaredDifferences<T>(centred, new T[centred.Length]), weights);
        if (!T.IsZero(variance) || T.IsNaN(error))
            return T.One - error / variance;
        return T.IsZero(error) ? T.One : T.Zero;
    }

    static T[] SquaredDifferences<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : INumber<T>
    {
        var squares = new T[x.Length];
        for (var i = 0; i < squares.Length; i++)
            squares[i] = (x[i] - y[i]) * (x[i] - y[i]);
        return squares;
    }

    /// <summary>The root of the mean of <c>(prediction - target)^2</c> over all rows and outputs, in the units of the target.</summary>
    /// <exception cref="ArgumentException">No element, or two shapes that differ.</exception>
    /// <exception cref="OverflowException">A square is beyond a type without infinity.</exception>
    public static T RootMeanSquaredError<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Shapes.MustAgree(prediction, target);
        return Elementary<T>.Sqrt(weights.IsEmpty
            ? Reduce.MeanOfSquaredDifferences(Shapes.Flat(prediction), Shapes.Flat(target))
            : RowMean.Of(prediction, target, weights, Reduce.MeanOfSquaredDifferences));
    }

    /// <summary>The mean of <c>|prediction - target|</c> over all rows and outputs, in the units of the target.</summary>
    /// <exception cref="ArgumentException">No element, or two shapes that differ.</exception>
    public static T MeanAbsoluteError<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Shapes.MustAgree(prediction, target);
        return weights.IsEmpty
            ? Reduce.MeanOfAbsoluteDifferences(Shapes.Flat(prediction), Shapes.Flat(target))
            : RowMean.Of(prediction, target, weights, Reduce.MeanOfAbsoluteDifferences);
    }
}
