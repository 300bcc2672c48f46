using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Readers;

/// <summary>The rows of a CSV file, some at a time. Going through them again reads the file again.</summary>
/// <remarks>
/// A chunk is read by a thread of the pool while the caller waits for it. A row that is missing a value is dropped or refused as the options say; messages name
/// its line as they do when all rows are read at once. Weights are taken as they are; what a weight means then is said at
/// <see cref="GenericSgd.Training.Trainer{T}.FitAsync"/>.
/// </remarks>
/// <typeparam name="T">The number type.</typeparam>
public sealed class DatasetChunks<T> : IAsyncEnumerable<Dataset<T>>
    where T : INumber<T>
{
    readonly CsvSource _source;
    readonly ReadOptions _options;
    readonly int _rows;
    readonly IProgress<ReadProgress>? _progress;

    internal DatasetChunks(CsvSource source, ReadOptions options, int rows, IProgress<ReadProgress>? progress)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (options.TargetKind != TargetKind.Number)
            throw new ArgumentException("The names of all classes are known only when all rows are read. Give the numbers of the classes.", nameof(options));
        if (options.Missing == MissingValues.Mean)
            throw new ArgumentException("The mean of a column is known only when all rows are read. Drop rows with missing values, or fill them in before.",
                nameof(options));
        (_source, _options, _rows, _progress) = (source, options, rows, progress);
    }

    /// <summary>How many rows were left out because a value is missing, when the file was last gone through.</summary>
    public long RowsDropped { get; private set; }

    /// <summary>Goes through the file from its begin.</summary>
    /// <param name="cancellationToken">Looked at before every block of the file and between chunks.</param>
    /// <exception cref="DataFormatException">The data cannot be read as they are, or no row is left; the message says where and what to do.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public async IAsyncEnumerator<Dataset<T>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var table = await Task.Run(() => new CsvTable<T>(_source, _progress, cancellationToken), cancellationToken).ConfigureAwait(false);
        var columns = ColumnChoice.Of(table, _options);
        var rows = new RowCollector<T>(table, columns, _options.Missing);
        while (await Task.Run(() => Fill(rows), cancellationToken).ConfigureAwait(false))
        {
            var chunk = DatasetReader.DataOf(table, columns, rows);
            yield return columns.Weights.Length == 0 ? chunk : chunk.WithRelativeWeights(rows.Weights.Take());
            rows.Clear();
        }

        RowsDropped = rows.RowsDropped;
        if (rows.RowsDropped == rows.RowsRead)
            throw DatasetReader.NoRows(table, rows);
    }

    bool Fill(RowCollector<T> rows)
    {
        while (rows.Rows < _rows && rows.ReadOne())
            continue;
        return rows.Rows > 0;
    }
}
