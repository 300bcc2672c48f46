using System.Text;

namespace GenericSgd.Readers;

/// <summary>
/// The characters of a source: unpacked, decoded strictly, with progress and cancellation at every block. Its beginning can be looked at before it is read.
/// </summary>
sealed class SourceText : TextReader
{
    const int SampleLength = 1 << 16;

    readonly CsvSource _source;
    readonly Stream _file;
    readonly StreamReader _reader;
    readonly IProgress<ReadProgress>? _progress;
    readonly CancellationToken _cancellation;
    readonly char[] _sample = new char[SampleLength];
    readonly int _sampleEnd;
    int _sampleRead;
    long _linesBefore;

    internal SourceText(CsvSource source, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        _source = source;
        _progress = progress;
        _cancellation = cancellationToken;
        _file = source.Open();
        try
        {
            if (source.IsGzip && !_file.CanSeek)
                throw new DataFormatException(new DataPlace(source.Name), "A packed file cannot be read from a pipe: whether its end is there is looked up.",
                    "Unpack it on the way.");
            _reader = new StreamReader(Unpacked(source, _file), InvalidUtf8.StrictEncoding, detectEncodingFromByteOrderMarks: false, 1 << 15);
            for (var read = -1; read != 0 && _sampleEnd < SampleLength; _sampleEnd += read)
                read = ReadOn(_sample.AsSpan(_sampleEnd));
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    internal ReadOnlySpan<char> Sample => _sample.AsSpan(0, _sampleEnd);

    /// <summary>Looks at what is read; null before the separator is known.</summary>
    internal FieldLimit? Limit { get; set; }

    /// <summary>Whether the text goes on after <see cref="Sample"/>, perhaps.</summary>
    internal bool IsSampleFull => _sampleEnd == SampleLength;

    public override int Read(char[] buffer, int index, int count)
    {
        var destination = buffer.AsSpan(index, count);
        var copied = _sampleRead == _sampleEnd ? ReadOn(destination) : Math.Min(count, _sampleEnd - _sampleRead);
        if (_sampleRead < _sampleEnd)
        {
            _sample.AsSpan(_sampleRead, copied).CopyTo(destination);
            _sampleRead += copied;
        }

        return Limit?.Look(destination[..copied]) == false ? throw CsvProblem.TooWide(new DataPlace(_source.Name) { Line = Limit.Line }, Limit.Most) : copied;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _reader.Dispose();
        base.Dispose(disposing);
    }

    internal static Stream Unpacked(CsvSource source, Stream file) => source.IsGzip ? new GzipStream(file) : file;

    int ReadOn(Span<char> destination)
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            var count = _reader.Read(destination);
            if (_file.CanSeek)
                _progress?.Report(new ReadProgress(_file.Position, _file.Length));
            CheckCharacters(destination[..count]);
            return count;
        }
        catch (DecoderFallbackException exception)
        {
            throw _file.CanSeek
                ? InvalidUtf8.Describe(_source, exception)
                : new DataFormatException(new DataPlace(_source.Name), "The text is not UTF-8.", "Save it as UTF-8.", exception);
        }
        catch (InvalidDataException exception)
        {
            throw new DataFormatException(
                new DataPlace(_source.Name), "The packed file is damaged or cut off: " + exception.Message, "Fetch it anew, or unpack it and look.", exception);
        }
        catch (IOException exception)
        {
            throw new DataFormatException(new DataPlace(_source.Name), "The file cannot be read: " + exception.Message, inner: exception);
        }
    }

    void CheckCharacters(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('\0') is >= 0 and var place)
            throw CsvProblem.Nul(new DataPlace(_source.Name) { Line = _linesBefore + text[..place].Count('\n') + 1 });
        _linesBefore += text.Count('\n');
    }
}
