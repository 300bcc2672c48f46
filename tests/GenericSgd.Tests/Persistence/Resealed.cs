using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using GenericSgd.Persistence;

namespace GenericSgd.Tests.Persistence;

/// <summary>Files that were changed by somebody who knows how they are sealed: what the seal would say does not keep them from the checks behind it.</summary>
static class Resealed
{
    /// <summary>A model file with other texts.</summary>
    internal static byte[] Model<T>(Model<T> model, Dictionary<string, string> texts)
        where T : INumber<T>
    {
        using var stream = new MemoryStream();
        new ModelWriter<T>(model).Write(stream);
        var file = new SafetensorsFile(stream.ToArray());
        foreach (var (name, text) in texts)
            file.Metadata[name] = text;
        Model(file);
        return file.ToBytes();
    }

    /// <summary>Gives a changed model file the fingerprint of its numbers and the seal of its texts.</summary>
    internal static void Model(SafetensorsFile file)
    {
        file.Metadata["fingerprint"] = Convert.ToHexStringLower(SHA256.HashData(file.Numbers));
        var texts = Texts(file);
        foreach (var (name, text) in new ModelMetadata(texts).InOrder.ToArray())
            file.Metadata[name] = text;
    }

    /// <summary>Gives a changed checkpoint its seal, if the places of its tensors are such that there can be one.</summary>
    internal static void Checkpoint(SafetensorsFile file)
    {
        var tensors = new List<TensorInfo>();
        var bytes = new List<byte[]>();
        try
        {
            foreach (var name in file.TensorNames)
            {
                var offsets = file.Longs(name, "data_offsets");
                tensors.Add(new TensorInfo(name, file.Entry(name)["dtype"]!.GetValue<string>(), [.. file.Longs(name, "shape")], offsets[0], offsets[1]));
                bytes.Add(file.Bytes(name));
            }
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            return;
        }

        foreach (var (name, text) in CheckpointMetadata.Seal(new(Texts(file), StringComparer.Ordinal), tensors, [.. bytes]).ToArray())
            file.Metadata[name] = text;
    }

    static Dictionary<string, string> Texts(SafetensorsFile file) => file.Metadata
        .Where(entry => entry is { Key: not "seal", Value: JsonValue value } && value.TryGetValue<string>(out _))
        .ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>());
}
