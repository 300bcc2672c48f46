using Sylvan.Data.Csv;

namespace GenericSgd.Readers;

/// <summary>The records of a CSV text one by one, with the line of the file where each begins.</summary>
sealed class CsvRecords : IDisposable
{
    const int LongestRecord = 1 << 24;

    readonly CsvSource _source;
    readonly CsvDataReader _reader;
    readonly CancellationToken _cancellation;
    long _linesBefore;
    bool _isPending;

    internal CsvRecords(CsvSource source, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        _source = source;
        _cancellation = cancellationToken;
        var text = new SourceText(source, progress, cancellationToken);
        try
        {
            Separator = source.Options.Separator ?? SeparatorFinder.Find(text.Sample, text.IsSampleFull, source.Options);
            text.Limit = new FieldLimit(Separator, source.Options, LineEndOf(text.Sample));
            _reader = CreateReader(text);
            ReadHeader(text.Sample.IsEmpty);
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    internal string Name => _source.Name;

    internal char Separator { get; }

    /// <summary>Whether the record begins as a comment would that was not asked for.</summary>
    internal bool MayBeComment => _source.Options.Comment is null && Raw.TrimStart() is ['#', ..];

    internal bool HasHeader { get; set; }

    internal CsvHeader Header { get; set; } = CsvHeader.None;

    /// <summary>The line of the file where the record begins, from 1.</summary>
    internal long Line { get; set; }

    /// <summary>The record as it stands in the file, with its line end if it has one.</summary>
    internal ReadOnlySpan<char> Raw => _reader.GetRawRecordSpan();

    internal int FieldCount => _reader.RowFieldCount;

    internal DataPlace Place => new(Name) { Line = Line };

    internal ReadOnlySpan<char> Field(int column) => _reader.GetFieldSpan(column);

    /// <summary>Steps to the next record that is not blank; it has as many fields as there are columns.</summary>
    internal bool Next()
    {
        _cancellation.ThrowIfCancellationRequested();
        var found = _isPending || Advance();
        _isPending = false;
        if (found && FieldCount != Header.Columns.Count)
            throw CsvProblem.Ragged(this);
        return found;
    }

    public void Dispose() => _reader.Dispose();

    CsvDataReader CreateReader(SourceText text)
    {
        if (Separator == _source.Options.Quote)
            throw new ArgumentException($"{Shown.Separator(Separator)} cannot separate fields: it is the quote.", nameof(CsvOptions.Separator));
        try
        {
            return CsvDataReader.Create(text, new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = Separator,
                Quote = _source.Options.Quote,
                Escape = _source.Options.Quote,

                // No text holds this character, see SourceText; so no line is a comment.
                Comment = _source.Options.Comment ?? '\0',
                CommentHandler = (Action<string>)(_ => _linesBefore++),
                Schema = NoColumns.Instance,
                BufferSize = 1 << 16,
                MaxBufferSize = LongestRecord,
            });
        }
        catch (CsvFormatException exception)
        {
            throw CsvProblem.Malformed(new DataPlace(Name) { Line = _linesBefore + 1 }, exception);
        }
    }

    void ReadHeader(bool isEmpty)
    {
        if (!Advance())
        {
            throw isEmpty
                ? new DataFormatException(new DataPlace(Name), "The file is empty.")
                : new DataFormatException(new DataPlace(Name),
                    $"The file has no rows, only blank lines{(_source.Options.Comment is null ? "" : " or comments")}.");
        }

        HasHeader = _source.Options.HasHeader ?? CsvHeader.NamesColumns(this);
        Header = CsvHeader.Of(this, HasHeader);
        _isPending = !HasHeader;
    }

    bool Advance()
    {
        try
        {
            while (_reader.Read())
            {
                Line = _linesBefore + 1;
                var raw = Raw;
                _linesBefore += LineEnds(raw);
                if (FieldCount > 1 || !raw.IsWhiteSpace())
                    return true;
            }

            return false;
        }
        catch (CsvFormatException exception)
        {
            throw CsvProblem.Malformed(new DataPlace(Name) { Line = _linesBefore + 1 }, exception);
        }
    }

    static char LineEndOf(ReadOnlySpan<char> sample) =>
        sample.IndexOfAny('\n', '\r') is >= 0 and var first && sample[first..] is ['\r', not '\n', ..] ? '\r' : '\n';

    /// <summary>Line ends of any kind: LF, CR LF, or CR alone.</summary>
    static int LineEnds(ReadOnlySpan<char> text)
    {
        var count = text.Count('\n');
        for (var next = text.IndexOf('\r'); next >= 0; next = text.IndexOf('\r'))
        {
            text = text[(next + 1)..];
            count += text is ['\n', ..] ? 0 : 1;
        }

        return count;
    }
}
