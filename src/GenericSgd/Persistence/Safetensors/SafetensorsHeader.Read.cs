using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Unicode;

namespace GenericSgd.Persistence.Safetensors;

/// <content>Reading: every length is compared with the file before anything of that length is made.</content>
sealed partial record SafetensorsHeader
{
    // What a header needs: the object, a tensor in it, its shape in that.
    static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>Reads and checks the header.</summary>
    /// <exception cref="InvalidDataException">The file is no safetensors file, or is damaged; the message says what was seen.</exception>
    internal static SafetensorsHeader Read(Stream stream)
    {
        if (!stream.CanSeek)
            throw new InvalidDataException("a model is read at several places, which a pipe does not allow; copy it into a file first.");
        var length = ReadLength(stream);
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        if (!Utf8.IsValid(bytes))
            throw new InvalidDataException("the header is not UTF-8; the file is damaged, or no model.");

        try
        {
            using var json = JsonDocument.Parse(bytes, Options);
            return FromJson(json.RootElement, Prefix + length, stream.Length - Prefix - length);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"the header is not JSON; the file is damaged, or no model: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, written as an escape, is the one text that parses but cannot be had.
            throw new InvalidDataException("the header holds half of a character; the file is damaged.", e);
        }
    }

    static int ReadLength(Stream stream)
    {
        if (stream.Length < Prefix)
        {
            throw new InvalidDataException(
                $"the file has {stream.Length} bytes; a model starts with {Prefix} bytes for the length of its header. It is cut off, or no model.");
        }

        Span<byte> bytes = stackalloc byte[Prefix];
        stream.ReadExactly(bytes);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (length == 0)
            throw new InvalidDataException("the header has length 0; the file is damaged, or no model.");
        if (length > Longest)
            throw new InvalidDataException($"the header would have {length} bytes; the format allows {Longest}. The file is damaged, or no model.");
        if (length > (ulong)(stream.Length - Prefix))
            throw new InvalidDataException($"the header would have {length} bytes, but only {stream.Length - Prefix} follow. The file is cut off, or no model.");
        return (int)length;
    }

    static SafetensorsHeader FromJson(JsonElement root, long start, long available)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException("the header is no JSON object; the file is damaged, or no model.");

        var metadata = new Dictionary<string, string>();
        var tensors = new List<TensorInfo>();
        var names = new HashSet<string>();
        foreach (var entry in root.EnumerateObject())
        {
            if (!names.Add(entry.Name))
                throw new InvalidDataException($"the header names {entry.Name} twice.");
            if (entry.Name == MetadataName)
                ReadMetadata(entry.Value, metadata);
            else
                tensors.Add(TensorEntry.Read(entry, available));
        }

        tensors.Sort((left, right) => (left.Begin, left.End).CompareTo((right.Begin, right.End)));
        MustFollowEachOther(tensors, available);
        return new SafetensorsHeader(metadata, tensors, start);
    }

    static void ReadMetadata(JsonElement json, Dictionary<string, string> metadata)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{MetadataName} in the header is no JSON object.");
        foreach (var entry in json.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
                throw new InvalidDataException($"{entry.Name} in {MetadataName} is not a text.");
            if (!metadata.TryAdd(entry.Name, entry.Value.GetString()!))
                throw new InvalidDataException($"{MetadataName} names {entry.Name} twice.");
        }
    }

    static void MustFollowEachOther(List<TensorInfo> tensors, long available)
    {
        var end = 0L;
        var before = "the header";
        foreach (var tensor in tensors)
        {
            if (tensor.Begin < end)
                throw new InvalidDataException($"{tensor.Name} starts at byte {tensor.Begin}, inside {before}, which ends at {end}.");
            if (tensor.Begin > end)
                throw new InvalidDataException($"there is a gap from byte {end} to {tensor.Begin}, between {before} and {tensor.Name}.");
            (end, before) = (tensor.End, tensor.Name);
        }

        if (end < available)
            throw new InvalidDataException($"{available - end} bytes follow after {before}, which nothing in the header explains.");
    }
}
