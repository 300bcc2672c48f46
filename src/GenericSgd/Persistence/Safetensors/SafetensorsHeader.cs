using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace GenericSgd.Persistence.Safetensors;

/// <summary>The part of a safetensors file before the numbers.</summary>
/// <remarks>
/// <code>
/// | length n, 8 bytes | header, n bytes of JSON, spaces at its end | numbers, tensor after tensor |
/// {"__metadata__":{"name":"text",...},"layers.0.weights":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},...}
/// </code>
/// Lowest byte first. Source: github.com/huggingface/safetensors, "Format". The length is padded to a multiple of 8, so that numbers lie on multiples of their
/// size.
/// </remarks>
/// <param name="Metadata">Names and texts.</param>
/// <param name="Tensors">All tensors, in the order of their bytes.</param>
/// <param name="Start">The place in the file of the first byte after the header.</param>
sealed partial record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorInfo> Tensors, long Start)
{
    const string MetadataName = "__metadata__";

    /// <summary>The length field: 8 bytes.</summary>
    const int Prefix = sizeof(ulong);

    /// <summary>The limit of the format's own library.</summary>
    const int Longest = 100_000_000;

    /// <summary>Writes length and header.</summary>
    internal static void Write(Stream stream, IEnumerable<KeyValuePair<string, string>> metadata, IEnumerable<TensorInfo> tensors)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = PipelineWriter.Encoder }))
            WriteJson(json, metadata, tensors);
        var padding = -buffer.WrittenCount & (Prefix - 1);
        buffer.GetSpan(padding)[..padding].Fill((byte)' ');
        buffer.Advance(padding);
        MustNotExceed(buffer.WrittenCount);

        Span<byte> length = stackalloc byte[Prefix];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)buffer.WrittenCount);
        stream.Write(length);
        stream.Write(buffer.WrittenSpan);
    }

    /// <exception cref="ArgumentException">The header would be longer than the format allows.</exception>
    internal static void MustNotExceed(long bytes)
    {
        if (bytes > Longest)
            throw new ArgumentException(
                $"The header would have at least {bytes} bytes, names and texts; the format allows {Longest}. Take shorter or fewer names.", "metadata");
    }

    static void WriteJson(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, string>> metadata, IEnumerable<TensorInfo> tensors)
    {
        json.WriteStartObject();
        json.WriteStartObject(MetadataName);
        foreach (var (name, text) in metadata)
            json.WriteString(name, text);
        json.WriteEndObject();
        foreach (var tensor in tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.DType);
            WriteNumbers(json, "shape", tensor.Shape);
            WriteNumbers(json, "data_offsets", [tensor.Begin, tensor.End]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    static void WriteNumbers(Utf8JsonWriter json, string name, ValueList<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
