using System.Numerics;
using System.Numerics.Tensors;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Exact;
using GenericSgd.Numerics.Sums;

namespace GenericSgd.Persistence;

/// <summary>One output of a line that was fitted to standardized data: its weights and bias, and how features and target were standardized.</summary>
sealed class StandardizedLine<T>(T[] weights, T bias, T[] means, T[] deviations, (T Mean, T Deviation) target)
    where T : INumber<T>
{
    /// <summary><c>w_j σ / σ_j</c>.</summary>
    internal T Weight(int input) =>
        ExactSums.Of(weights[input]) is { } weight && ExactSums.Of(target.Deviation) is { } up && ExactSums.Of(deviations[input]) is { } down
        ? (weight * up / down).To<T>()
        : weights[input] * target.Deviation / deviations[input];

    /// <summary><c>b σ + μ - Σ w_j σ μ_j / σ_j</c>.</summary>
    internal T Bias() => ExactBias() is { } exact ? exact.To<T>() : OwnBias();

    ExactRatio? ExactBias()
    {
        if (ExactSums.Of(bias) is not { } constant || ExactSums.Of(target.Mean) is not { } mean || ExactSums.Of(target.Deviation) is not { } deviation)
            return null;
        var terms = new ExactRatio[weights.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            if (ExactSums.Of(weights[i]) is not { } weight || ExactSums.Of(means[i]) is not { } ofMean || ExactSums.Of(deviations[i]) is not { } ofDeviation)
                return null;
            terms[i] = weight * ofMean / ofDeviation;
        }

        return (constant - Sum(terms)) * deviation + mean;
    }

    // In halves, so that few additions are of long numbers.
    static ExactRatio Sum(ReadOnlySpan<ExactRatio> terms) => terms.Length switch
    {
        0 => ExactRatio.Zero,
        1 => terms[0],
        var count => Sum(terms[..(count / 2)]) + Sum(terms[(count / 2)..]),
    };

    // A weight is multiplied by its own deviations before it meets the mean, which may be 10^12 of them.
    T OwnBias()
    {
        var terms = new T[weights.Length];
        TensorPrimitives.Divide<T>(means, deviations, terms);
        return (bias - Reduce.Dot<T>(weights, terms)) * target.Deviation + target.Mean;
    }
}
