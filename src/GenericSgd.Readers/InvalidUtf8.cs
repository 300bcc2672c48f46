using System.Buffers;
using System.Globalization;
using System.Text;

namespace GenericSgd.Readers;

/// <summary>Finds and describes the first bytes that are not UTF-8.</summary>
static class InvalidUtf8
{
    internal static readonly Encoding StrictEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    internal static DataFormatException Describe(CsvSource source, DecoderFallbackException cause)
    {
        // The decoder counts from the begin of its last block, so the place is found by a second reading.
        using var file = source.Open();
        using var bytes = SourceText.Unpacked(source, file);
        if (TryFind(bytes) is not var (line, offset, value))
            return new DataFormatException(new DataPlace(source.Name), "The file is not UTF-8, and packed it is damaged or cut off.",
                "Fetch it anew, or unpack it and look.", cause);
        var place = new DataPlace(source.Name) { Line = line };
        if (offset == 0 && value is 0xFE or 0xFF)
            return new DataFormatException(place, "The file is UTF-16, not UTF-8.", "Save it as UTF-8.", cause);
        var problem = string.Create(CultureInfo.InvariantCulture, $"The byte 0x{value:X2} at offset {offset} is not valid in UTF-8.");
        return new DataFormatException(place, problem, "Save the file as UTF-8; it may have been saved in an older encoding such as Latin-1.", cause);
    }

    // Packed bytes may be damaged behind those that are not UTF-8, and the decoder read further than this does not get.
    static (long Line, long Offset, byte Value)? TryFind(Stream bytes)
    {
        try
        {
            return Find(bytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    static (long Line, long Offset, byte Value) Find(Stream bytes)
    {
        var buffer = new byte[1 << 16];
        var (line, offset, count) = (1L, 0L, 0);
        while (true)
        {
            var read = bytes.ReadAtLeast(buffer.AsSpan(count), 1, throwOnEndOfStream: false);
            count += read;
            var position = 0;
            while (position < count)
            {
                var status = Rune.DecodeFromUtf8(buffer.AsSpan(position, count - position), out var rune, out var length);
                if (status == OperationStatus.NeedMoreData && read > 0)
                    break;
                if (status != OperationStatus.Done)
                    return (line, offset + position, buffer[position]);
                line += rune.Value == '\n' ? 1 : 0;
                position += length;
            }

            if (read == 0)
                return (line, offset + position, 0);
            offset += position;
            buffer.AsSpan(position, count - position).CopyTo(buffer);
            count -= position;
        }
    }
}
