using System.Text;
using System.Text.Json.Nodes;

namespace GenericSgd.Tests.Persistence;

/// <summary>
/// A safetensors file, read with nothing but what the format's page says, so that a mistake in our reader does not hide one in our writer.
/// It can be changed and put together again, to make damaged files.
/// </summary>
sealed class SafetensorsFile
{
    internal SafetensorsFile(byte[] file)
    {
        var length = checked((int)BitConverter.ToUInt64(file, 0));
        HeaderText = Encoding.UTF8.GetString(file, 8, length);
        Header = JsonNode.Parse(HeaderText)!.AsObject();
        Numbers = file[(8 + length)..];
    }

    internal string HeaderText { get; }

    internal JsonObject Header { get; }

    internal byte[] Numbers { get; set; }

    internal JsonObject Metadata => Header["__metadata__"]!.AsObject();

    internal IEnumerable<string> TensorNames => Header.Select(entry => entry.Key).Where(name => name != "__metadata__");

    internal JsonObject Entry(string tensor) => Header[tensor]!.AsObject();

    internal long[] Longs(string tensor, string property) => [.. Entry(tensor)[property]!.AsArray().Select(item => item!.GetValue<long>())];

    internal byte[] Bytes(string tensor)
    {
        var offsets = Longs(tensor, "data_offsets");
        return Numbers[(int)offsets[0]..(int)offsets[1]];
    }

    internal byte[] ToBytes() => Join(Header.ToJsonString(), Numbers);

    internal static byte[] Join(string header, byte[] numbers)
    {
        var bytes = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((ulong)bytes.Length), .. bytes, .. numbers];
    }
}
