using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <content>Measuring the columns.</content>
public sealed partial class Standardizer<T>
{
    /// <summary>Measures the features of a data set, each row by its weight.</summary>
    /// <param name="data">The rows.</param>
    /// <exception cref="ArgumentException">A mean or a deviation is beyond the type; the message names the column.</exception>
    public static Standardizer<T> OfFeatures(Dataset<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Fit(data.Features, data.Weights, data.FeatureNames);
    }

    /// <summary>Measures the targets of a data set, each row by its weight.</summary>
    /// <param name="data">The rows.</param>
    /// <exception cref="ArgumentException">A mean or a deviation is beyond the type; the message names the column.</exception>
    public static Standardizer<T> OfTargets(Dataset<T> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Fit(data.Targets, data.Weights, data.TargetNames);
    }

    /// <summary>Measures the columns of a table.</summary>
    /// <param name="rows">Shape [rows, columns], at least one row.</param>
    /// <exception cref="ArgumentException">A mean or a deviation is beyond the type; the message names the column.</exception>
    public static Standardizer<T> Fit(ReadOnlySpan2D<T> rows) => Fit(rows, default);

    /// <summary>Measures the columns of a table whose rows count by weights.</summary>
    /// <param name="rows">Shape [rows, columns], at least one row.</param>
    /// <param name="weights">One for each row, at least 0 and not all 0; empty where all count the same.</param>
    /// <param name="names">The names of the columns, for messages; by default column 1, column 2, ...</param>
    /// <exception cref="ArgumentException">A mean or a deviation is beyond the type, and the message names the column; or there are more or fewer weights than
    /// rows.</exception>
    public static Standardizer<T> Fit(ReadOnlySpan2D<T> rows, ReadOnlySpan<T> weights, IReadOnlyList<string>? names = null)
    {
        var means = new T[rows.Width];
        var deviations = new T[rows.Width];
        var column = new T[rows.Height];
        for (var j = 0; j < rows.Width; j++)
        {
            rows.GetColumn(j).CopyTo(column);
            var name = names is null ? $"Column {j + 1}" : $"Column '{names[j]}'";
            if (Reduce.IndexOfFirstNotFinite<T>(column) is >= 0 and var place)
                throw new ArgumentException($"{name} cannot be standardized: row {place + 1} is {ExactConvert.ToText(column[place])}. Leave that row out, or take a number type that holds it.", nameof(rows));
            var isConstant = Statistics.AllEqual(column, weights);
            (means[j], deviations[j]) = isConstant ? (Statistics.Mean(column, weights), T.One) : Measure(column, weights, name);
        }

        return new Standardizer<T>(means, deviations);
    }

    static (T Mean, T Deviation) Measure(ReadOnlySpan<T> column, ReadOnlySpan<T> weights, string name)
    {
        try
        {
            var (mean, deviation) = Statistics.MeanAndDeviation(column, weights);
            if (T.IsFinite(mean) && T.IsFinite(deviation) && deviation > T.Zero)
                return (mean, deviation);
            throw Refused(name, T.IsZero(deviation) ? "too near to 0 for" : "beyond the range of");
        }
        catch (OverflowException)
        {
            throw Refused(name, "beyond the range of");
        }
    }

    static ArgumentException Refused(string name, string where) => new(
        $"{name} cannot be standardized: its deviation is {where} {NumberName.Of<T>()}. Take a number type with a wider range, or give the column in other units.");
}
