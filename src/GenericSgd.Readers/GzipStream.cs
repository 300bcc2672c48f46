using System.IO.Compression;

namespace GenericSgd.Readers;

/// <summary>Unpacks a gzip file and, at its end, finds out whether the end was cut off: the runtime's stream takes that for the end of the data.</summary>
/// <param name="file">The packed file, seekable; closed with this stream.</param>
sealed class GzipStream(Stream file) : Stream
{
    readonly GZipStream _unpacked = new(file, CompressionMode.Decompress, leaveOpen: false);
    long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = _unpacked.Read(buffer);
        _length += count;
        if (count == 0 && buffer.Length > 0 && !GzipTrailer.IsComplete(file, _length))
            throw new InvalidDataException("its end is missing.");
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _unpacked.Dispose();
        base.Dispose(disposing);
    }
}
