using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Metrics;

/// <summary>The fraction of the variance explained, output by output.</summary>
static class Explained
{
    internal static T Of<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        RowMean.Check(weights, target.Height);
        var sum = ExactRatio.Zero;
        for (var output = 0; output < target.Width; output++)
        {
            var predicted = prediction.Slice(0, output, target.Height, 1);
            var wanted = target.Slice(0, output, target.Height, 1);
            if (OfOutput(predicted, wanted, weights) is { } fraction)
                sum += fraction;
            else
                return Own(prediction, target, weights);
        }

        return (sum / target.Width).To<T>();
    }

    static T Own<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        var ofOutputs = new T[target.Width];
        for (var output = 0; output < target.Width; output++)
            ofOutputs[output] = OwnOfOutput(prediction.Slice(0, output, target.Height, 1), target.Slice(0, output, target.Height, 1), weights);
        return Statistics.Mean<T>(ofOutputs);
    }

    static ExactRatio? OfOutput<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        var wanted = new T[target.Height];
        target.GetColumn(0).CopyTo(wanted);
        if (ExactSums.MeanOfDifferences(prediction, target, weights, square: true) is not { } error
            || ExactSums.Moments<T>(wanted, weights, second: true) is not { } sums)
            return null;
        var variation = Statistics.Variation(sums);
        return variation.Sign == 0 ? (error.Sign == 0 ? 1 : 0) : 1 - error * sums.Weight * sums.Weight / variation;
    }

    // By the type's own arithmetic.
    static T OwnOfOutput<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, ReadOnlySpan<T> weights)
        where T : INumber<T>
    {
        var (errors, wanted) = (new T[target.Height], new T[target.Height]);
        target.GetColumn(0).CopyTo(wanted);
        for (var row = 0; row < errors.Length; row++)
            errors[row] = (prediction[row, 0] - wanted[row]) * (prediction[row, 0] - wanted[row]);
        var (error, deviation) = (Statistics.Mean(errors, weights), Statistics.MeanAndDeviation(wanted, weights).Deviation);
        if (!T.IsZero(deviation) || T.IsNaN(error))
            return T.One - error / deviation / deviation;
        return T.IsZero(error) ? T.One : T.Zero;
    }
}
