using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <content>How much each row counts.</content>
public sealed partial class Dataset<T>
{
    T[] _weights = [];
    T[] _relativeWeights = [];

    /// <summary>How much each row counts in the cost; empty where all count the same.</summary>
    public ReadOnlySpan<T> Weights => _weights;

    /// <summary>The same rows with a weight for each: the cost over rows with the costs c and the weights w is <c>sum w c / sum w</c>.</summary>
    /// <remarks>
    /// <para>A batch takes its part of that: <c>sum (w / mean w) c / rows</c>, where the mean is that of the whole data set. Its gradient is then right on
    /// average however light or heavy the rows of a batch are, and weights that are all the same change nothing. A row of weight 2 counts like a row that is
    /// there twice, one of weight 0 like a row that is not there.</para>
    /// <para>Keras' <c>sample_weight</c> and scikit-learn's are not divided by their mean; give those the mean 1, or scale the learning rate by it, to
    /// compare.</para>
    /// </remarks>
    /// <param name="weights">One for each row, at least 0 and not all 0; copied.</param>
    /// <exception cref="ArgumentException">There are more or fewer weights than rows, a weight is negative or not finite, or all are 0.</exception>
    public Dataset<T> WithWeights(ReadOnlySpan<T> weights)
    {
        if (weights.Length != Count)
            throw new ArgumentException($"There are {weights.Length} weights for {Count} rows.", nameof(weights));
        var some = false;
        for (var row = 0; row < weights.Length; row++)
        {
            some |= !T.IsZero(weights[row]);
            if (!(weights[row] >= T.Zero) || !T.IsFinite(weights[row]))
                throw new ArgumentException($"The weight of row {row + 1} is {ExactConvert.ToText(weights[row])}; a weight is a finite number, at least 0.",
                    nameof(weights));
        }

        if (!some)
            throw new ArgumentException("All weights are 0: no row would count.", nameof(weights));
        var data = With(_features, _targets, Count);
        data._weights = weights.ToArray();
        data._relativeWeights = RelativeOf(data._weights);
        return data;
    }

    static T[] RelativeOf(T[] weights)
    {
        var mean = Statistics.Mean<T>(weights);
        try
        {
            var relativeWeights = Array.ConvertAll(weights, weight => weight / mean);
            if (Reduce.AllFinite<T>(relativeWeights))
                return relativeWeights;
        }
        catch (ArithmeticException)
        {
            // A type without infinity or NaN says so in this way.
        }

        throw new ArgumentException(
            $"The mean of the weights is {ExactConvert.ToText(mean)}: the relative weight of a row is beyond the range of the type. "
            + "Only the proportions of weights count: make them larger, or less unequal.", nameof(weights));
    }

    /// <summary>The weights divided by their mean; empty where all rows count the same.</summary>
    internal ReadOnlySpan<T> RelativeWeights => _relativeWeights;

    /// <summary>The same rows, with the weights taken as they are and not divided by their mean; itself where all rows count the same.</summary>
    internal Dataset<T> WithWeightsAsRelative() => _weights.Length == 0 ? this : WithRelativeWeights(_weights);

    /// <summary>The same rows, each counting as much as its relative weight says, which is its weight by the mean weight of all rows.</summary>
    /// <remarks>For rows that are a part of others, as a chunk of a file: <see cref="WithWeights"/> would divide by the mean of these alone.</remarks>
    /// <param name="relativeWeights">One for each row; taken over, not copied.</param>
    /// <exception cref="ArgumentException">There are not as many relative weights as rows.</exception>
    public Dataset<T> WithRelativeWeights(T[] relativeWeights)
    {
        ArgumentNullException.ThrowIfNull(relativeWeights);
        if (relativeWeights.Length != Count)
            throw new ArgumentException($"There are {relativeWeights.Length} relative weights for {Count} rows.", nameof(relativeWeights));
        var data = With(_features, _targets, Count);
        data._weights = data._relativeWeights = relativeWeights;
        return data;
    }
}
