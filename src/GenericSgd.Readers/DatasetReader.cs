using System.Data.Common;
using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>Reads data sets, each field straight into the number type: from CSV text and from anything that is a <see cref="DbDataReader"/>.</summary>
/// <remarks>
/// A field is rounded once, to the nearest number of the type. NaN, infinity and numbers beyond the type's largest are refused;
/// a number that is nearer to 0 than the type's smallest becomes 0 and is counted.
/// </remarks>
public static class DatasetReader
{
    /// <summary>Reads a CSV file or text, in one pass.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="source">The file or text.</param>
    /// <param name="options">Features, targets, and what to do about missing values.</param>
    /// <param name="progress">Told after every block of the file.</param>
    /// <param name="cancellationToken">Looked at before every block and every row.</param>
    /// <exception cref="DataFormatException">The data cannot be read as they are, or no row is left; the message says where and what to do.</exception>
    /// <exception cref="ArgumentException">The options ask for classes, and name no or several target columns.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReadResult<T> Read<T>(
        CsvSource source, ReadOptions options, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        using var table = new CsvTable<T>(source, progress, cancellationToken);
        return Read(table, options);
    }

    /// <summary>Reads the rows that a data reader still has.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="reader">
    /// Any data reader; it is not closed. Numbers of every built-in type are converted with at most one rounding, texts are parsed as in a CSV file,
    /// DBNull is a missing value, true is 1 and false is 0.
    /// </param>
    /// <param name="options">Features, targets, and what to do about missing values.</param>
    /// <param name="cancellationToken">Looked at before every row.</param>
    /// <exception cref="DataFormatException">The data cannot be read as they are, or no row is left; the message says where and what to do.</exception>
    /// <exception cref="ArgumentException">The options ask for classes, and name no or several target columns.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static ReadResult<T> Read<T>(DbDataReader reader, ReadOptions options, CancellationToken cancellationToken = default)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(options);
        using var table = new DbTable<T>(reader, cancellationToken);
        return Read(table, options);
    }

    /// <summary>The rows of a CSV file, some at a time, for training on more than fits into memory:
    /// <see cref="GenericSgd.Training.Pipeline.TrainAsync"/>.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="source">The file or text; it is opened anew each time the chunks are gone through.</param>
    /// <param name="options">Features, targets and weights, which are numbers, and what to do about missing values; not the mean, which only all rows
    /// have.</param>
    /// <param name="rows">How many rows a chunk has, but for the last.</param>
    /// <param name="progress">Told after every block of the file.</param>
    /// <exception cref="ArgumentException">The options ask for something that only all rows together have: classes by name, or the mean of a
    /// column.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is below 1.</exception>
    public static DatasetChunks<T> Chunks<T>(CsvSource source, ReadOptions options, int rows = 65536, IProgress<ReadProgress>? progress = null)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        return new(source, options, rows, progress);
    }

    static ReadResult<T> Read<T>(Table<T> table, ReadOptions options)
        where T : INumber<T>
    {
        if (options.TargetKind != TargetKind.Number && options.Targets.Count != 1)
            throw new ArgumentException($"Classes stand in one target column; the options name {options.Targets.Count}.", nameof(options));
        var columns = ColumnChoice.Of(table, options);
        var rows = new RowCollector<T>(table, columns, options.Missing);
        rows.ReadAll(options.TargetKind);
        if (rows.Rows == 0)
            throw NoRows(table, rows);

        var means = new T[options.Missing == MissingValues.Mean ? columns.Features.Length : 0];
        if (ColumnMeans.Fill<T>(rows.Holes, [], rows.Features.Items, means) is >= 0 and var empty)
            throw NoMean(table, table.Columns[columns.Features[empty]]);
        var data = DataOf(table, columns, rows);
        if (columns.Weights is [var weights])
            data = Weighted(data, rows.Weights.Take(), table.HeaderPlace with { Column = table.Columns[weights] });
        return new ReadResult<T>(data, Summarize(table, rows, data)) { ClassNames = rows.ClassNames, Means = [.. means], Holes = [.. rows.Holes] };
    }

    internal static Dataset<T> DataOf<T>(Table<T> table, ColumnChoice columns, RowCollector<T> rows)
        where T : INumber<T> => new(
            rows.Features.Take(), rows.TakeTargets(), rows.Rows,
            [.. columns.Features.Select(column => table.Columns[column])], [.. columns.Targets.Select(column => table.Columns[column])]);

    static Dataset<T> Weighted<T>(Dataset<T> data, T[] weights, DataPlace place)
        where T : INumber<T>
    {
        try
        {
            return data.WithWeights(weights);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            var problem = exception is OverflowException ? $"The sum of the weights is beyond {NumberFacts.Of<T>().Name}."
                : exception.Message.Split(" (Parameter")[0];
            throw new DataFormatException(place, problem, "Name another column of weights, or none.", exception);
        }
    }

    static DataFormatException NoMean<T>(Table<T> table, string column)
        where T : INumber<T> =>
        new(table.HeaderPlace with { Column = column }, "The column has no value in any row, so it has no mean.", "Leave it out.");

    internal static DataFormatException NoRows<T>(Table<T> table, RowCollector<T> rows)
        where T : INumber<T> => rows.RowsRead == 0
        ? new DataFormatException(table.HeaderPlace, table.Separator is null ? "There are no rows." : "There is a header but no row of data.")
        : new DataFormatException(
            table.HeaderPlace,
            $"Every row has a missing value; the first: {table.Place with { Line = rows.FirstDropped[0].Line, Column = rows.FirstDropped[0].Column }}.",
            "Leave out the column that is empty, or take the mean.");

    static ReadSummary Summarize<T>(Table<T> table, RowCollector<T> rows, Dataset<T> data)
        where T : INumber<T> => new()
        {
            Columns = [.. table.Columns],
            HasHeader = table.HasHeader,
            Separator = table.Separator,
            RowsRead = rows.RowsRead,
            RowsDropped = rows.RowsDropped,
            FirstDropped = [.. rows.FirstDropped],
            DroppedRows = [.. rows.Dropped],
            Replaced = rows.Holes.Count,
            BecameZero = rows.BecameZero,
            ConstantFeatures = [.. data.FeatureNames.Where((_, column) => data.Count > 1 && IsConstant(data, column))],
        };

    static bool IsConstant<T>(Dataset<T> data, int column)
        where T : INumber<T>
    {
        var features = data.Features;
        var first = features[0, column];
        foreach (var value in features.GetColumn(column))
        {
            if (value != first)
                return false;
        }

        return true;
    }
}
