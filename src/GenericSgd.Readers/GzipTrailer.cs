using System.Buffers.Binary;
using System.IO.Compression;

namespace GenericSgd.Readers;

/// <summary>A gzip file (RFC 1952) is one or more members; each ends with four bytes that say how many bytes it unpacks to, modulo 2^32.</summary>
static class GzipTrailer
{
    const int Block = 1 << 16;
    const int ShortestMember = 18;
    static readonly byte[] Magic = [0x1F, 0x8B, 0x08];

    /// <summary>Whether the file ends with the end of a member.</summary>
    /// <param name="file">The packed file; its position is kept.</param>
    /// <param name="unpackedLength">How many bytes all its members gave.</param>
    internal static bool IsComplete(Stream file, long unpackedLength)
    {
        var position = file.Position;
        try
        {
            var trailer = new byte[sizeof(uint)];
            if (file.Length < ShortestMember)
                return file.Length == 0;
            file.Seek(-trailer.Length, SeekOrigin.End);
            file.ReadExactly(trailer);
            var promised = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
            return promised == (uint)unpackedLength || promised == (uint?)LastMemberLength(file);
        }
        finally
        {
            file.Position = position;
        }
    }

    /// <summary>Unpacks the last member: what begins at the last place that looks like the begin of one and can be unpacked.</summary>
    static long? LastMemberLength(Stream file)
    {
        for (var start = LastMagic(file, file.Length); start >= 0; start = LastMagic(file, start + Magic.Length - 1))
        {
            file.Position = start;
            if (UnpackedLength(file) is { } length)
                return length;
        }

        return null;
    }

    static long? UnpackedLength(Stream file)
    {
        var buffer = new byte[Block];
        var length = 0L;
        try
        {
            using var member = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
            for (int count; (count = member.Read(buffer)) > 0; length += count)
            {
            }

            return length;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Where the magic bytes stand for the last time before <paramref name="end"/>, or -1.</summary>
    static long LastMagic(Stream file, long end)
    {
        var buffer = new byte[Block];
        while (end >= Magic.Length)
        {
            var begin = Math.Max(0, end - Block);
            var bytes = buffer.AsSpan(0, (int)(end - begin));
            file.Position = begin;
            file.ReadExactly(bytes);
            if (bytes.LastIndexOf(Magic) is >= 0 and var found)
                return begin + found;
            if (begin == 0)
                break;
            end = begin + Magic.Length - 1;
        }

        return -1;
    }
}
