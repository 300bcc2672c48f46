using System.Text.Json;
using GenericSgd.Numerics;

namespace GenericSgd.Persistence;

/// <summary>A JSON object and the path to it: reads properties with messages that say where, what and what is allowed.</summary>
readonly struct CheckedObject
{
    CheckedObject(JsonElement json, string path)
    {
        Json = json;
        Path = path;
    }

    internal JsonElement Json { get; }

    internal string Path { get; }

    internal static CheckedObject Of(JsonElement json, string path, string noun) => json.ValueKind == JsonValueKind.Object
        ? new CheckedObject(json, path)
        : throw new PipelineFormatException(path, $"the {noun} must be an object in braces, not {Shown(json)}.");

    internal bool Has(string name) => Json.TryGetProperty(name, out _);

    internal JsonElement Value(string name) => Json.GetProperty(name);

    internal string Raw(string name) => Shown(Value(name));

    internal string PathOf(string name) => $"{Path}.{name}";

    /// <exception cref="PipelineFormatException">There is a property of another name.</exception>
    internal void AllowOnly(IReadOnlyList<string> names, string owner)
    {
        foreach (var property in Json.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                throw Wrong(Visible.Short(property.Name),
                    $"{owner} has no such property.{NearestName.Question(property.Name, names)} It has {string.Join(", ", names)}.");
        }
    }

    internal string Text(string name, string allowed) => !Has(name)
        ? throw Missing(name, allowed)
        : Value(name).ValueKind == JsonValueKind.String ? Value(name).GetString()! : throw Wrong(name, $"{Raw(name)} is not a text; {allowed}.");

    internal int Integer(string name) => Value(name).ValueKind == JsonValueKind.Number && Value(name).TryGetInt32(out var value)
        ? value
        : throw Wrong(name, $"{Raw(name)} is not a whole number up to {int.MaxValue}.");

    internal Real Number(string name) => Value(name).ValueKind == JsonValueKind.Number && Real.TryParse(Value(name).GetRawText(), out var value)
        ? value
        : throw Wrong(name, $"{Raw(name)} is not a number such as 0.01 or 1e-8.");

    internal ulong Unsigned(string name) => Value(name).ValueKind == JsonValueKind.Number && Value(name).TryGetUInt64(out var value)
        ? value
        : throw Wrong(name, $"{Raw(name)} is not a whole number from 0 to {ulong.MaxValue}.");

    internal bool Truth(string name) => Value(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, $"{Raw(name)} is not true or false."),
    };

    /// <summary>A member of an enumeration, by its name in camelCase.</summary>
    internal TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName).ToArray();
        var allowed = string.Join(" or ", names.Select(choice => $"\"{choice}\""));
        var place = Array.IndexOf(names, Text(name, allowed));
        return place >= 0 ? Enum.GetValues<TEnum>()[place] : throw Wrong(name, $"{Raw(name)} is not {allowed}.");
    }

    /// <summary>The elements of an array, each read with its own path.</summary>
    internal ValueList<TItem> List<TItem>(string name, Func<JsonElement, string, TItem> read)
    {
        var value = Value(name);
        if (value.ValueKind != JsonValueKind.Array)
            throw Wrong(name, $"{Raw(name)} is not a list in brackets.");
        var path = PathOf(name);
        return [.. value.EnumerateArray().Select((item, index) => read(item, $"{path}[{index}]"))];
    }

    internal PipelineFormatException Wrong(string name, string reason) => new(PathOf(name), reason);

    internal PipelineFormatException Missing(string name, string allowed) => new(Path, $"\"{name}\" is missing; {allowed}.");

    static string Shown(JsonElement json)
    {
        var text = json.GetRawText();
        return Visible.Cut(text, 40);
    }
}
