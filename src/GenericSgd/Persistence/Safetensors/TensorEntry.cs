using System.Text.Json;

namespace GenericSgd.Persistence.Safetensors;

/// <summary>Reads what the header of a safetensors file says of one tensor.</summary>
static class TensorEntry
{
    static readonly string[] Names = ["dtype", "shape", "data_offsets"];

    /// <param name="entry">The entry.</param>
    /// <param name="available">How many bytes follow after the header.</param>
    /// <exception cref="InvalidDataException">It is not whole, contradicts itself, or reaches beyond the file.</exception>
    internal static TensorInfo Read(JsonProperty entry, long available)
    {
        var name = entry.Name;
        MustHaveNames(entry);
        var dtype = entry.Value.GetProperty(Names[0]) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : throw new InvalidDataException($"the dtype of {name} is not a text.");
        var shape = Whole(entry, Names[1]);
        var offsets = Whole(entry, Names[2]);
        if (offsets.Count != 2)
            throw new InvalidDataException($"{name} has {offsets.Count} data_offsets; there must be a begin and an end.");

        var (begin, end) = (offsets[0], offsets[1]);
        if (begin > end)
            throw new InvalidDataException($"{name} begins at byte {begin}, after its end at {end}.");
        if (end > available)
            throw new InvalidDataException($"{name} ends at byte {end}, but only {available} bytes follow after the header. The file is cut off or damaged.");
        if (ByteCount(name, dtype, shape) is var count && count != end - begin)
            throw new InvalidDataException($"{name} of type {dtype} and shape {shape} needs {count} bytes, but lies from byte {begin} to {end}.");
        return new TensorInfo(name, dtype, shape, begin, end);
    }

    static void MustHaveNames(JsonProperty entry)
    {
        if (entry.Value.ValueKind != JsonValueKind.Object)
            throw new InvalidDataException($"{entry.Name} in the header is no JSON object.");
        var names = entry.Value.EnumerateObject().Select(property => property.Name).ToArray();
        if (names.Length != Names.Length || Names.Except(names).Any())
            throw new InvalidDataException($"{entry.Name} in the header has {string.Join(", ", names)}; it must have {string.Join(", ", Names)}.");
    }

    static ValueList<long> Whole(JsonProperty entry, string name)
    {
        var json = entry.Value.GetProperty(name);
        if (json.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"the {name} of {entry.Name} is not a list.");
        return [.. json.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out var number) && number >= 0
            ? number
            : throw new InvalidDataException($"the {name} of {entry.Name} holds {Shown(item)}, which is no whole number from 0 to {long.MaxValue}."))];
    }

    static long ByteCount(string name, string dtype, ValueList<long> shape)
    {
        var bytes = SizeOf(dtype) ?? throw new InvalidDataException($"{name} has the dtype \"{dtype}\", which the format does not know.");
        try
        {
            foreach (var length in shape)
                bytes = checked(bytes * length);
            return bytes;
        }
        catch (OverflowException e)
        {
            throw new InvalidDataException($"{name} of type {dtype} and shape {shape} needs more bytes than a file can have.", e);
        }
    }

    static long? SizeOf(string dtype) => dtype switch
    {
        "F64" or "I64" or "U64" => 8,
        "F32" or "I32" or "U32" => 4,
        "F16" or "BF16" or "I16" or "U16" => 2,
        "I8" or "U8" or "BOOL" or "F8_E4M3" or "F8_E5M2" => 1,
        _ => null,
    };

    static string Shown(JsonElement json) => Visible.Cut(json.GetRawText(), 40);
}
