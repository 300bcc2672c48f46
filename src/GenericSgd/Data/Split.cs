using System.Numerics;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <summary>Divides the rows of a data set between training and validation.</summary>
public static class Split
{
    /// <summary>Draws a fraction of the rows for validation, the same rows for the same seed in every number type; both parts keep the order of the
    /// data.</summary>
    /// <param name="data">The rows to divide.</param>
    /// <param name="validation">The fraction for validation, more than 0 and less than 1; at least one row goes to each part.</param>
    /// <param name="seed">The seed of the draw.</param>
    /// <exception cref="ArgumentException">The fraction is out of range, there are fewer than two rows, or all rows of one part have the weight 0.</exception>
    public static (Dataset<T> Training, Dataset<T> Validation) Rows<T>(Dataset<T> data, Real validation, ulong seed)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        var (training, drawn) = Places(data.Count, validation, seed);
        return (Take(data, training), Take(data, drawn));
    }

    /// <summary>Draws a fraction of the numbers of rows for validation, those that <see cref="Rows{T}"/> draws; both parts in order, from 0.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="validation">The fraction for validation, more than 0 and less than 1; at least one row goes to each part.</param>
    /// <param name="seed">The seed of the draw.</param>
    /// <exception cref="ArgumentException">The fraction is out of range, or there are fewer than two rows.</exception>
    public static (int[] Training, int[] Validation) Places(int rows, Real validation, ulong seed)
    {
        if (validation <= 0 || validation >= 1)
            throw new ArgumentException($"The fraction of rows for validation must be more than 0 and less than 1, not {validation}.", nameof(validation));
        if (rows < 2)
            throw new ArgumentException("A data set of one row cannot be divided.", nameof(rows));

        var count = Math.Clamp((int)decimal.Round(validation.To<decimal>() * rows), 1, rows - 1);
        var order = new int[rows];
        Philox.Permutation(seed, Philox.StreamOf(RandomPurpose.Split, 0), order);
        var drawn = order[..count];
        var kept = order[count..];
        Array.Sort(drawn);
        Array.Sort(kept);
        return (kept, drawn);
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
            : throw new ArgumentException("All rows of one part have the weight 0. Take another seed or another fraction.", nameof(data));
    }
}
