using System.Numerics;
using GenericSgd.Numerics.Exact;

namespace GenericSgd.Data;

/// <summary>Makes a <see cref="Dataset{T}"/>.</summary>
public static class Dataset
{
    /// <summary>The data of the chapter: hours studied 0 to 8, and the score 20, 30, ..., 100 that was reached: y = 10 x + 20 without noise.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static Dataset<T> Chapter<T>()
        where T : INumber<T>
    {
        var hours = new T[9];
        var scores = new T[9];
        for (var row = 0; row < hours.Length; row++)
        {
            hours[row] = Whole<T>.Of(row);
            scores[row] = Whole<T>.Of(20 + 10 * row);
        }

        return new Dataset<T>(hours, scores, hours.Length, ["hours"], ["score"]);
    }

    /// <summary>A data set from two rectangular arrays, which are copied.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="features">Shape [rows, inputs].</param>
    /// <param name="targets">Shape [rows, outputs].</param>
    /// <exception cref="ArgumentException">The arrays have different numbers of rows, or none.</exception>
    public static Dataset<T> Create<T>(T[,] features, T[,] targets)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(targets);
        if (features.GetLength(0) != targets.GetLength(0))
            throw new ArgumentException($"There are {features.GetLength(0)} rows of features but {targets.GetLength(0)} rows of targets.", nameof(targets));
        return new Dataset<T>([.. features.Cast<T>()], [.. targets.Cast<T>()], features.GetLength(0));
    }
}
