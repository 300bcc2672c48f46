using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>A model file taken apart: the length of its header, the header, the numbers.</summary>
sealed record ModelBytes(string Header, byte[] Numbers)
{
    const int Prefix = sizeof(ulong);

    internal static ModelBytes Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return new ModelBytes(Encoding.UTF8.GetString(bytes, Prefix, length), bytes[(Prefix + length)..]);
    }

    /// <summary>The file with a header of whatever length, and that length written before it unless another is given.</summary>
    internal void Write(string path, ulong? length = null)
    {
        var header = Encoding.UTF8.GetBytes(Header);
        var prefix = new byte[Prefix];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, length ?? (ulong)header.Length);
        File.WriteAllBytes(path, [.. prefix, .. header, .. Numbers]);
    }

    internal ModelBytes Replace(string text, string by)
    {
        Assert.Contains(text, Header);
        return this with { Header = Header.Replace(text, by) };
    }

    /// <summary>With the seal that belongs to the texts of the metadata, as if they had been written so.</summary>
    internal ModelBytes Sealed()
    {
        var texts = JsonDocument.Parse(Header).RootElement.GetProperty("__metadata__");
        var before = string.Concat(texts.EnumerateObject().Where(text => text.Name != "seal").Select(text => $"{text.Name}\0{text.Value.GetString()}\0"));
        return Replace(texts.GetProperty("seal").GetString()!, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(before))));
    }
}
