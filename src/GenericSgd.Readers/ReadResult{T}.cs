using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Persistence;

namespace GenericSgd.Readers;

/// <summary>A data set, and what happened while it was read.</summary>
/// <param name="Data">The rows.</param>
/// <param name="Summary">Counts of what was read, dropped and replaced.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record ReadResult<T>(Dataset<T> Data, ReadSummary Summary)
    where T : INumber<T>
{
    /// <summary>
    /// The names of the classes, where the target column names classes and the targets are their numbers: class number c is <c>ClassNames[c]</c>.
    /// Of numbers the smallest is class 0, of words the first by its characters. Empty where targets are numbers.
    /// </summary>
    public ValueList<string> ClassNames { get; init; } = [];

    /// <summary>What a missing value became, feature by feature: the mean of the column, where that was asked for; else empty. Rows that are to be predicted
    /// get the same.</summary>
    public ValueList<T> Means { get; init; } = [];

    /// <summary>The places, in the flat features, that were filled.</summary>
    internal ValueList<int> Holes { get; init; } = [];

    /// <summary>The same with the means of some rows, such as those that are trained on: then nothing is known of the others before they are looked
    /// at.</summary>
    /// <param name="rows">The numbers of the rows, from 0, at least one.</param>
    /// <exception cref="ArgumentException">No row is named, or a column has no value in any of them.</exception>
    public ReadResult<T> WithMeansOf(ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty)
            throw new ArgumentException("There is no mean of no rows.", nameof(rows));
        if (Means.Count == 0)
            return this;
        var (features, means) = (Flat(Data.Features), new T[Data.Inputs]);
        if (ColumnMeans.Fill<T>(Holes, rows, features, means) is >= 0 and var empty)
        {
            throw new ArgumentException(
                $"The column \"{Visible.Short(Data.FeatureNames[empty])}\" has no value in any of the {rows.Length} rows that its mean is to be of. Leave it out, or take other rows.", nameof(rows));
        }

        var data = new Dataset<T>(features, Flat(Data.Targets), Data.Count, Data.FeatureNames, Data.TargetNames);
        return this with { Data = Data.Weights.IsEmpty ? data : data.WithWeights(Data.Weights.ToArray()), Means = [.. means] };
    }

    static T[] Flat(ReadOnlySpan2D<T> rows)
    {
        var flat = new T[rows.Length];
        rows.CopyTo(flat);
        return flat;
    }
}
