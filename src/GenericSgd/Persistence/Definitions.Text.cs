using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

// The short form for the command line: kind:value:value, values in the order of the settings, or name=value.
public static partial class Definitions
{
    /// <summary>
    /// Reads the short form of a definition: <c>dense:16</c>, <c>relu</c>, <c>dense:16:bias=false</c>, <c>inverse-time-decay:0.1:0.01:epoch</c>.
    /// Values come in the order of the settings, or after their names; a list of whole numbers is written <c>30/80</c>.
    /// Layers inside a layer stand in parentheses: <c>residual(dense:16,relu)</c>.
    /// A schedule may be a plain number; another schedule inside one can be written in JSON only.
    /// </summary>
    /// <typeparam name="TFamily">Layer, Cost, GradientTransform, Schedule or Initializer.</typeparam>
    /// <exception cref="PipelineFormatException">No such kind or setting, a missing setting, or a value that is not allowed.</exception>
    public static TFamily Parse<TFamily>(string text)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        if (typeof(TFamily) == typeof(Schedule) && Real.TryParse(text, out var rate))
            json.WriteRawValue(rate.ToString());
        else
            WriteObject(json, DefinitionFamily.Of<TFamily>(), text);
        json.Flush();
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        try
        {
            return DefinitionReader.Read<TFamily>(document.RootElement, "");
        }
        catch (PipelineFormatException e)
        {
            var setting = e.Path is "" or $".{DefinitionKind.Tag}" ? "" : $"{e.Path[1..]}: ";
            throw new PipelineFormatException($"\"{text}\"", setting + e.Reason, e);
        }
    }

    /// <summary>Reads several short forms, separated by commas: <c>dense:16,relu,dense:1</c>.</summary>
    /// <exception cref="PipelineFormatException">One of them is wrong; the message says which.</exception>
    public static ValueList<TFamily> ParseList<TFamily>(string text)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Items(text).Select(Parse<TFamily>)];
    }

    // The commas outside all parentheses separate.
    static List<string> Items(string text)
    {
        var (items, depth, first) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (text[i] != ',' || depth != 0)
                continue;
            items.Add(text[first..i]);
            first = i + 1;
        }

        items.Add(text[first..]);
        return items;
    }

    static bool TryWriteNested(Utf8JsonWriter json, DefinitionFamily family, string text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || !text.EndsWith(')') || Find(family, text[..open].Trim()) is not { } kind
            || kind.Settings.FirstOrDefault(setting => setting.Type == typeof(ValueList<Layer>)) is not { } list)
            return false;
        json.WriteStartObject();
        json.WriteString(DefinitionKind.Tag, kind.Name);
        json.WriteStartArray(list.Name);
        foreach (var item in Items(text[(open + 1)..^1]))
            WriteObject(json, DefinitionFamily.Of<Layer>(), item.Trim());
        json.WriteEndArray();
        json.WriteEndObject();
        return true;
    }

    // Of a kind that does not exist only the name is written: the reader says what is wrong, as it does of JSON.
    static void WriteObject(Utf8JsonWriter json, DefinitionFamily family, string text)
    {
        if (TryWriteNested(json, family, text))
            return;
        var parts = text.Split(':', StringSplitOptions.TrimEntries);
        var kind = Find(family, parts[0]);
        var given = new HashSet<string> { DefinitionKind.Tag };
        json.WriteStartObject();
        json.WriteString(DefinitionKind.Tag, parts[0]);
        for (var i = 1; i < parts.Length && kind is not null; i++)
        {
            var (setting, value) = Split(parts[i], i - 1, kind, text);
            if (!given.Add(setting.Name))
                throw new PipelineFormatException($"\"{text}\"", $"\"{setting.Name}\" is given twice.");
            json.WritePropertyName(setting.Name);
            WriteValue(json, setting, value);
        }

        json.WriteEndObject();
    }

    static (DefinitionSetting Setting, string Value) Split(string part, int place, DefinitionKind kind, string text)
    {
        if (kind.Settings.Count == 0)
            throw new PipelineFormatException($"\"{text}\"", $"the {kind.Family.Noun} \"{kind.Name}\" has no settings.");
        var equals = part.IndexOf('=');
        var found = equals < 0
            ? kind.Settings.ElementAtOrDefault(place)
            : kind.Settings.FirstOrDefault(setting => setting.Name == part[..equals].Trim());
        return found is null
            ? throw new PipelineFormatException($"\"{text}\"", $"\"{part}\" is not a setting; they are {string.Join(", ", kind.SettingNames)}, in this order.")
            : (found, part[(equals + 1)..].Trim());
    }

    static void WriteValue(Utf8JsonWriter json, DefinitionSetting setting, string value)
    {
        if (setting.Type == typeof(string))
            json.WriteStringValue(value);
        else if (setting.Type == typeof(ValueList<int>) && value.Length > 0 && value.Split('/').All(number => int.TryParse(number, CultureInfo.InvariantCulture, out _)))
            json.WriteRawValue($"[{value.Replace('/', ',')}]");
        else if (value is "true" or "false" or "null")
            json.WriteRawValue(value);
        else if (Real.TryParse(value, out var number))
            json.WriteRawValue(number.ToString());
        else
            json.WriteStringValue(value);
    }
}
