using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;
using GenericSgd.Numerics;

namespace GenericSgd.Data;

/// <summary>Examples to train on or to predict: features and targets, one row per example, in one number type.</summary>
/// <remarks>Owns one flat array for the features and one for the targets, row by row.</remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed partial class Dataset<T>
    where T : INumber<T>
{
    readonly T[] _features;
    readonly T[] _targets;

    /// <summary>Takes over two flat arrays, row by row.</summary>
    /// <param name="features">Rows x inputs numbers.</param>
    /// <param name="targets">Rows x outputs numbers.</param>
    /// <param name="rows">How many examples; at least 1.</param>
    /// <param name="featureNames">A name per feature; by default x1, x2, ...</param>
    /// <param name="targetNames">A name per target; by default y1, y2, ... or y if there is only one.</param>
    /// <exception cref="ArgumentException">There is no row, a length is not a multiple of <paramref name="rows"/>, the number of names is wrong, or a name
    /// holds half of a character.</exception>
    public Dataset(T[] features, T[] targets, int rows, IReadOnlyList<string>? featureNames = null, IReadOnlyList<string>? targetNames = null)
    {
        ArgumentNullException.ThrowIfNull(features);
        ArgumentNullException.ThrowIfNull(targets);
        if (rows < 1)
            throw new ArgumentException("A data set needs at least one row.", nameof(rows));
        Inputs = Width(features, rows, nameof(features));
        Outputs = Width(targets, rows, nameof(targets));
        _features = features;
        _targets = targets;
        Count = rows;
        FeatureNames = Names(featureNames, "x", Inputs, nameof(featureNames));
        TargetNames = Names(targetNames, "y", Outputs, nameof(targetNames));
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>How many features a row has.</summary>
    public int Inputs { get; }

    /// <summary>How many targets a row has; 0 for rows that are only to be predicted.</summary>
    public int Outputs { get; }

    /// <summary>The names of the features, in the order of the columns.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The names of the targets, in the order of the columns.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The features, shape [<see cref="Count"/>, <see cref="Inputs"/>].</summary>
    public ReadOnlySpan2D<T> Features => FeatureRows(0, Count);

    /// <summary>The targets, shape [<see cref="Count"/>, <see cref="Outputs"/>].</summary>
    public ReadOnlySpan2D<T> Targets => TargetRows(0, Count);

    /// <summary>SHA-256 of all features, targets and weights, bit by bit; it is the same on every machine. The names of the columns are not in it.</summary>
    /// <remarks>A checkpoint knows by it whether the rows are those that the run was started with. It is computed at each call.</remarks>
    public string Fingerprint =>
        $"{Numerics.Fingerprint.Of<T>(_features)}-{Numerics.Fingerprint.Of<T>(_targets)}{(_weights.Length == 0 ? "" : "-" + Numerics.Fingerprint.Of<T>(_weights))}";

    /// <summary>A data set over rows of the same columns, with these names.</summary>
    /// <param name="features">Rows x inputs numbers, taken over.</param>
    /// <param name="targets">Rows x outputs numbers, taken over.</param>
    /// <param name="rows">How many rows.</param>
    internal Dataset<T> With(T[] features, T[] targets, int rows) => new(features, targets, rows, FeatureNames, TargetNames);

    /// <summary>The same rows in another number type, each number rounded once.</summary>
    /// <typeparam name="TOther">The other number type.</typeparam>
    /// <exception cref="OverflowException">A number is beyond a type without infinity.</exception>
    public Dataset<TOther> To<TOther>()
        where TOther : INumber<TOther>
    {
        if (this is Dataset<TOther> same)
            return same;
        var data = new Dataset<TOther>(Converted<TOther>(_features), Converted<TOther>(_targets), Count, FeatureNames, TargetNames);
        return _weights.Length == 0 ? data
            : ReferenceEquals(_weights, _relativeWeights) ? data.WithRelativeWeights(Converted<TOther>(_weights))
            : data.WithWeights(Converted<TOther>(_weights));
    }

    internal ReadOnlySpan2D<T> FeatureRows(int first, int count) => RowsOf(_features, first, count, Inputs);

    internal ReadOnlySpan2D<T> TargetRows(int first, int count) => RowsOf(_targets, first, count, Outputs);

    internal ReadOnlySpan<T> FeatureValues(int first, int count) => _features.AsSpan(first * Inputs, count * Inputs);

    internal ReadOnlySpan<T> TargetValues(int first, int count) => _targets.AsSpan(first * Outputs, count * Outputs);

    internal ReadOnlySpan<T> FeatureRow(int row) => _features.AsSpan(row * Inputs, Inputs);

    internal ReadOnlySpan<T> TargetRow(int row) => _targets.AsSpan(row * Outputs, Outputs);

    /// <summary>These rows standardized, with their names and weights; a part without a standardizer stays as it is.</summary>
    /// <param name="features">What the features are brought to mean 0 and deviation 1 by; null for not at all.</param>
    /// <param name="targets">What the targets are.</param>
    /// <exception cref="ArgumentException">A standardizer knows another number of columns.</exception>
    public Dataset<T> Standardized(Standardizer<T>? features, Standardizer<T>? targets)
    {
        var data = With(Applied(features, _features, Inputs), Applied(targets, _targets, Outputs), Count);
        (data._weights, data._relativeWeights) = (_weights, _relativeWeights);
        return data;
    }

    T[] Applied(Standardizer<T>? standardizer, T[] numbers, int width)
    {
        if (standardizer is null)
            return numbers;
        var applied = new T[numbers.Length];
        standardizer.Apply(RowsOf(numbers, 0, Count, width), new Span2D<T>(applied, Count, width));
        return applied;
    }

    static TOther[] Converted<TOther>(T[] numbers)
        where TOther : INumber<TOther> => Array.ConvertAll(numbers, ExactConvert.Nearest<T, TOther>);

    // Where the rows lie was checked when the data were made: first * width is a place in them.
    static ReadOnlySpan2D<T> RowsOf(T[] values, int first, int count, int width) => View.OfReadOnly<T>(values.AsSpan(first * width), count, width);

    static int Width(T[] values, int rows, string name) => values.Length % rows == 0
        ? values.Length / rows
        : throw new ArgumentException($"{values.Length} numbers are not {rows} rows of equal length.", name);

    static IReadOnlyList<string> Names(IReadOnlyList<string>? names, string letter, int count, string parameter)
    {
        if (names is null)
            return count == 1 && letter == "y" ? ["y"] : [.. Enumerable.Range(1, count).Select(i => $"{letter}{i}")];
        return names.Count == count
            ? [.. WholeText.Checked(names, parameter)]
            : throw new ArgumentException($"{names.Count} names were given for {count} columns.", parameter);
    }
}
