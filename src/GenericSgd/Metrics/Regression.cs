using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Metrics;

/// <summary>How near predicted numbers come to their targets. Both are [rows, outputs]; NaN gives NaN.</summary>
/// <remarks>
/// With weights, one for each row, every mean over rows is <c>sum w v / sum w</c>; they are refused if they are not as many as the rows, or sum to 0.
/// As <see cref="Statistics"/> they are computed from exact sums and rounded once, so only the result has to be in the range of the type.
/// </remarks>
/// <example>
/// <code>
/// var r2 = Regression.R2&lt;decimal&gt;(new decimal[,] { { 1 }, { 2 }, { 4 } }, new decimal[,] { { 1 }, { 2 }, { 3 } }); // 0.5
/// </code>
/// </example>
public static class Regression
{
    /// <summary>The fraction of the variance explained: <c>1 - sum (prediction - target)^2 / sum (target - mean)^2</c> of each output, and the mean of
    /// that over the outputs.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <remarks>
    /// At most 1, without a lower bound. If all targets of an output are equal, it counts 1 where every prediction is exact and 0 otherwise, as in
    /// scikit-learn.
    /// </remarks>
    /// <exception cref="ArgumentException">No element, or two shapes that differ.</exception>
    /// <exception cref="OverflowException">The result is beyond a type without infinity.</exception>
    public static T R2<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Shapes.MustAgree(prediction, target);
        return Explained.Of(prediction, target, weights);
    }

    /// <summary>The root of the mean of <c>(prediction - target)^2</c> over all rows and outputs, in the units of the target.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">No element, or two shapes that differ.</exception>
    /// <exception cref="OverflowException">The result is beyond a type without infinity.</exception>
    public static T RootMeanSquaredError<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Shapes.MustAgree(prediction, target);
        RowMean.Check(weights, target.Height);
        return ExactSums.MeanOfDifferences(prediction, target, weights, square: true) is { } mean
            ? mean.RootTo<T>()
            : Elementary<T>.Sqrt(RowMean.Of(prediction, target, weights, Reduce.MeanOfSquaredDifferences));
    }

    /// <summary>The mean of <c>|prediction - target|</c> over all rows and outputs, in the units of the target.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <exception cref="ArgumentException">No element, or two shapes that differ.</exception>
    public static T MeanAbsoluteError<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights = default)
        where T : INumber<T>
    {
        Shapes.MustAgree(prediction, target);
        RowMean.Check(weights, target.Height);
        return ExactSums.MeanOfDifferences(prediction, target, weights, square: false) is { } mean
            ? mean.To<T>()
            : RowMean.Of(prediction, target, weights, Reduce.MeanOfAbsoluteDifferences);
    }
}
