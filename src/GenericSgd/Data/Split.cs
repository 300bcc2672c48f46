using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <summary>Divides the rows of a data set between training and validation.</summary>
public static class Split
{
    /// <summary>Draws a share of the rows for validation, the same rows for the same seed in every number type; both parts keep the order of the data.</summary>
    /// <param name="data">The rows to divide.</param>
    /// <param name="validation">The share for validation, more than 0 and less than 1; at least one row goes to each part.</param>
    /// <param name="seed">The seed of the draw.</param>
    /// <exception cref="ArgumentException">The share is out of range, there are fewer than two rows, or all rows of one part have the weight 0.</exception>
    public static (Dataset<T> Training, Dataset<T> Validation) Rows<T>(Dataset<T> data, Real validation, ulong seed)
        where T : INumber<T>
    {
        if (validation <= 0 || validation >= 1)
            throw new ArgumentException($"The share of rows for validation must be more than 0 and less than 1, not {validation}.", nameof(validation));
        if (data.Count < 2)
            throw new ArgumentException("A data set of one row cannot be divided.", nameof(data));

        var count = Math.Clamp((int)decimal.Round(validation.To<decimal>() * data.Count), 1, data.Count - 1);
        var order = new int[data.Count];
        Philox.Permutation(seed, Philox.StreamOf(RandomPurpose.Split, 0), order);
        var drawn = order[..count];
        var kept = order[count..];
        Array.Sort(drawn);
        Array.Sort(kept);
        return (Take(data, kept), Take(data, drawn));
    }

    /// <summary>Some rows of a data set.</summary>
    internal static Dataset<T> Take<T>(Dataset<T> data, ReadOnlySpan<int> rows)
        where T : INumber<T>
    {
        var features = new T[rows.Length * data.Inputs];
        var targets = new T[rows.Length * data.Outputs];
        Gather.Rows(data, rows, features, targets);
        var part = data.With(features, targets, rows.Length);
        if (data.Weights.IsEmpty)
            return part;
        var weights = new T[rows.Length];
        Gather.Values(data.Weights, rows, weights);
        return Array.Exists(weights, static weight => !T.IsZero(weight)) ? part.WithWeights(weights)
            : throw new ArgumentException("All rows of one part have the weight 0. Take another seed or another share.", nameof(data));
    }
}
