using System.Globalization;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Numerics;

namespace GenericSgd.Readers;

/// <summary>
/// Rows of a CSV file that are to be predicted, block by block. The features are found by name, in any order;
/// other columns, the target too if it is there, are only carried along.
/// </summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class PredictionTable<T> : IDisposable
    where T : INumber<T>
{
    readonly CsvTable<T> _table;
    readonly CsvSource _source;
    readonly ColumnChoice _choice;
    readonly MissingValues _missing;
    readonly ValueList<T> _means;
    readonly GrowingArray<T> _features = new();
    readonly RecordBlock _records = new();

    /// <summary>Opens a file.</summary>
    /// <param name="source">The file or text.</param>
    /// <param name="features">The features in the order of the model.</param>
    /// <param name="missing">
    /// Refuse, or Drop: a row with a missing feature is written without a prediction. There is no mean of a column that is not yet read; one that is known can
    /// be given instead.
    /// </param>
    /// <param name="progress">Told after every block of the file.</param>
    /// <param name="cancellationToken">Looked at before every block.</param>
    /// <exception cref="DataFormatException">The file cannot be read, or a feature is not in it.</exception>
    /// <exception cref="ArgumentException"><paramref name="missing"/> is <see cref="MissingValues.Mean"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public PredictionTable(
        CsvSource source,
        ValueList<string> features,
        MissingValues missing = MissingValues.Refuse,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
        : this(
            source ?? throw new ArgumentNullException(nameof(source)),
            features,
            missing != MissingValues.Mean ? missing
                : throw new ArgumentException("A missing value cannot be replaced by the mean of rows that are still to be read.", nameof(missing)),
            [],
            progress,
            cancellationToken)
    {
    }

    /// <summary>Opens a file in which a missing feature is replaced by a mean that is known, such as that of the rows that the model was trained on.</summary>
    /// <param name="source">The file or text.</param>
    /// <param name="features">The features in the order of the model.</param>
    /// <param name="means">What a missing value becomes, feature by feature.</param>
    /// <param name="progress">Told after every block of the file.</param>
    /// <param name="cancellationToken">Looked at before every block.</param>
    /// <exception cref="DataFormatException">The file cannot be read, or a feature is not in it.</exception>
    /// <exception cref="ArgumentException">There are not as many means as features.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public PredictionTable(
        CsvSource source,
        ValueList<string> features,
        ValueList<T> means,
        IProgress<ReadProgress>? progress = null,
        CancellationToken cancellationToken = default)
        : this(
            source ?? throw new ArgumentNullException(nameof(source)),
            features,
            MissingValues.Mean,
            means.Count == features.Count ? means : throw new ArgumentException($"There are {features.Count} features but {means.Count} means.", nameof(means)),
            progress,
            cancellationToken)
    {
    }

    PredictionTable(
        CsvSource source,
        ValueList<string> features,
        MissingValues missing,
        ValueList<T> means,
        IProgress<ReadProgress>? progress,
        CancellationToken cancellationToken)
    {
        _source = source;
        (_missing, _means) = (missing, means);
        _table = new CsvTable<T>(source, progress, cancellationToken);
        try
        {
            _choice = ColumnChoice.Of(_table, new ReadOptions { Features = features });
        }
        catch
        {
            _table.Dispose();
            throw;
        }
    }

    /// <summary>All columns of the file, in its order.</summary>
    public IReadOnlyList<string> Columns => _table.Columns;

    /// <summary>How many missing features were replaced so far.</summary>
    public long Replaced { get; internal set; }

    /// <summary>How many features other than 0 so far are nearer to 0 than the smallest number of the type, and so became 0.</summary>
    public long BecameZero { get; internal set; }

    /// <summary>How many rows of the block can be predicted: those without a missing feature.</summary>
    public int Count => _features.Count / _choice.Features.Length;

    /// <summary>The features of these rows, shape [<see cref="Count"/>, features].</summary>
    public ReadOnlySpan2D<T> Features => Count == 0 ? default : _features.Rows(_choice.Features.Length);

    /// <summary>Reads the next block.</summary>
    /// <param name="rows">How many rows at most.</param>
    /// <returns>False if there are no more rows.</returns>
    /// <exception cref="DataFormatException">A row cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public bool NextBlock(int rows = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        _features.Count = 0;
        _records.Clear();
        while (_records.Count < rows && _table.Next())
        {
            var isComplete = ReadRow();
            _records.Add(_table.Records.Raw, isComplete);
        }

        return _records.Count > 0;
    }

    /// <summary>Reads the whole file and writes each row as it stands, followed by its predictions. Blank lines and comments are left out.</summary>
    /// <param name="output">Where the rows go, with the separator and the line ends of the file; without a header there, without one here.</param>
    /// <param name="predict">Predicts a block.</param>
    /// <param name="names">The names of the new columns, one per output of the model.</param>
    /// <param name="rowsPerBlock">How many rows are predicted together.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, there is none, or the file has a column of such a name.</exception>
    /// <exception cref="ArgumentException">One array does not hold the predictions of a block; nothing was written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no output, or no row in a block.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public long WriteTo(TextWriter output, PredictRows<T> predict, ValueList<string> names, int rowsPerBlock = 1024)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(predict);
        return WriteTo(output, predict, names.Count, names, Texts, rowsPerBlock);
    }

    /// <summary>Reads the whole file and writes each row as it stands, followed by what its predictions mean. Blank lines and comments are left out.</summary>
    /// <param name="output">Where the rows go, with the separator and the line ends of the file; without a header there, without one here.</param>
    /// <param name="predict">Predicts a block.</param>
    /// <param name="outputs">How many numbers are predicted for a row.</param>
    /// <param name="names">The names of the new columns.</param>
    /// <param name="describe">The fields of the new columns.</param>
    /// <param name="rowsPerBlock">How many rows are predicted together.</param>
    /// <param name="numberName">
    /// The name of a column with the number of each row, from 1 over all rows of data, that stands before the new ones; null for none. A file that has a column
    /// of that name keeps its own.
    /// </param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="DataFormatException">A row cannot be read, there is none, or the file has a column of such a name.</exception>
    /// <exception cref="ArgumentException">One array does not hold the predictions of a block; nothing was written.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no output, or no row in a block.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public long WriteTo(
        TextWriter output, PredictRows<T> predict, int outputs, ValueList<string> names, DescribeRow<T> describe, int rowsPerBlock = 1024,
            string? numberName = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(predict);
        ArgumentNullException.ThrowIfNull(describe);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowsPerBlock, 1);
        var numbers = (long)rowsPerBlock * outputs;
        if (numbers > Array.MaxLength)
        {
            throw new ArgumentException(
                $"A block of {rowsPerBlock} rows of {outputs} predictions needs {numbers} numbers, and one array holds {Array.MaxLength}: take fewer rows in a block.",
                nameof(rowsPerBlock));
        }

        var predictions = new T[numbers];
        CheckNew(names);
        string[] added = numberName is null || (_table.HasHeader && Columns.Contains(numberName)) ? [.. names] : [numberName, .. names];
        var header = _table.Records.Header;
        var separator = _table.Records.Separator;
        var writer = new FieldWriter(output, separator, _source.Options.Quote, header.LineEnd);
        if (_table.HasHeader)
            writer.Row(header.Raw, added);

        var written = 0L;
        for (; NextBlock(rowsPerBlock); written += _records.Count)
        {
            if (Count > 0)
                predict(Features, new Span2D<T>(predictions, 0, Count, outputs, 0));
            Write(writer, predictions, outputs, added.Length > names.Count ? written + 1 : null, new string[added.Length], describe);
        }

        return written > 0 ? written : throw new DataFormatException(_table.HeaderPlace, "There is a header but no row of data.");
    }

    /// <inheritdoc/>
    public void Dispose() => _table.Dispose();

    bool ReadRow()
    {
        var isComplete = true;
        var features = _features.Add(_choice.Features.Length);
        for (var i = 0; i < features.Length; i++)
        {
            var kind = _table.Read(_choice.Features[i], out features[i]);
            if (kind is CellKind.Number or CellKind.BecameZero)
            {
                BecameZero += kind == CellKind.BecameZero ? 1 : 0;
                continue;
            }

            if (kind == CellKind.Missing && _missing == MissingValues.Mean)
            {
                features[i] = _means[i];
                Replaced++;
                continue;
            }

            if (kind != CellKind.Missing || _missing != MissingValues.Drop)
                throw CellProblem.Of(_table, _choice, _choice.Features[i], kind, mayBeLeftOut: false);
            isComplete = false;
        }

        if (!isComplete)
            _features.Count -= features.Length;
        return isComplete;
    }

    void Write(FieldWriter writer, ReadOnlySpan<T> predictions, int outputs, long? number, string[] fields, DescribeRow<T> describe)
    {
        var numbers = number is null ? 0 : 1;
        for (var row = 0; row < _records.Count; row++)
        {
            Array.Fill(fields, "");
            if (number is { } first)
                fields[0] = (first + row).ToString(CultureInfo.InvariantCulture);
            if (_records.IsComplete(row))
            {
                describe(predictions[..outputs], fields.AsSpan(numbers));
                predictions = predictions[outputs..];
            }

            writer.Row(_records.Text(row), fields);
        }
    }

    static void Texts(ReadOnlySpan<T> predictions, Span<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
            fields[i] = ExactConvert.ToText(predictions[i]);
    }

    void CheckNew(ValueList<string> names)
    {
        var columns = Columns.ToHashSet();
        foreach (var name in names)
        {
            if (_table.HasHeader && columns.Contains(name))
                throw new DataFormatException(_table.HeaderPlace with { Column = name }, "The file has a column of that name already.", "Rename or remove it.");
        }
    }
}
