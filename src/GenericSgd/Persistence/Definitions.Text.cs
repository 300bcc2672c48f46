using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

// The short form for the command line: kind:value:value, values in the order of the settings, or name=value.
public static partial class Definitions
{
    /// <summary>
    /// Reads the short form of a definition: <c>dense:16</c>, <c>relu</c>, <c>dense:16:bias=false</c>, <c>inverse-time-decay:0.1:0.01:epoch</c>.
    /// Values come in the order of the settings, or after their names; a list of whole numbers is written <c>30/80</c> or <c>[30, 80]</c>.
    /// Layers inside a layer, and schedules or costs inside one, stand in parentheses behind its name: <c>residual(dense:16,relu)</c>, <c>warm-up(cosine-decay:0.1:50):5</c>,
    /// <c>sequence(linear-ramp:0.01:0.1:5,0.1,0.01):5/30</c>. A schedule may be a plain number.
    /// </summary>
    /// <typeparam name="TFamily">Layer, Cost, GradientTransform, Schedule or Initializer.</typeparam>
    /// <exception cref="PipelineFormatException">No such kind or setting, a missing setting, or a value that is not allowed.</exception>
    public static TFamily Parse<TFamily>(string text)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (!WholeText.Is(text))
            throw Wrong(text, PipelineJson.HalfOfACharacter);
        if (Depth(text) > Nesting.Most)
            throw Wrong(text, Nesting.TooDeep);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Deep);
        WriteItem(json, DefinitionFamily.Of<TFamily>(), text, 0);
        json.Flush();
        using var document = JsonDocument.Parse(buffer.WrittenMemory, DeepToRead);
        try
        {
            return DefinitionReader.Read<TFamily>(document.RootElement, "");
        }
        catch (PipelineFormatException e)
        {
            var setting = e.Path is "" or $".{DefinitionKind.Tag}" ? "" : $"{e.Path[1..]}: ";
            throw Wrong(text, setting + e.Reason, e);
        }
    }

    // An object and a list for each definition inside another, and a list of numbers in the innermost.
    static readonly JsonWriterOptions Deep = new() { MaxDepth = 2 * Nesting.Most + 8 };
    static readonly JsonDocumentOptions DeepToRead = new() { MaxDepth = 2 * Nesting.Most + 8 };

    /// <summary>Reads several short forms, separated by commas: <c>dense:16,relu,dense:1</c>.</summary>
    /// <exception cref="PipelineFormatException">One of them is wrong; the message says which.</exception>
    public static ValueList<TFamily> ParseList<TFamily>(string text)
        where TFamily : class
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Pieces(text, ',').Select(Parse<TFamily>)];
    }

    /// <summary>How many parentheses are open at most. Counted before anything is cut, so that no text takes long to be refused.</summary>
    static int Depth(string text)
    {
        var (deepest, depth) = (0, 0);
        foreach (var character in text)
        {
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    // What stands in parentheses or brackets is not cut.
    static List<string> Pieces(string text, char separator)
    {
        var (items, depth, first) = (new List<string>(), 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' ? 1 : text[i] is ')' or ']' ? -1 : 0;
            if (text[i] != separator || depth != 0)
                continue;
            items.Add(text[first..i]);
            first = i + 1;
        }

        items.Add(text[first..]);
        return items;
    }

    static void WriteItem(Utf8JsonWriter json, DefinitionFamily family, string text, int depth)
    {
        if (depth > Nesting.Most)
            throw Wrong(text, Nesting.TooDeep);
        if (family.Type == typeof(Schedule) && Real.TryParse(text, out var rate))
            json.WriteRawValue(rate.ToString());
        else
            WriteObject(json, family, text, depth);
    }

    // Of a kind that does not exist only the name is written: the reader says what is wrong, as it does of JSON.
    static void WriteObject(Utf8JsonWriter json, DefinitionFamily family, string text, int depth)
    {
        var parts = Pieces(text, ':');
        var (name, inside) = CutParentheses(parts[0].Trim());
        var kind = Find(family, name);
        var nested = inside is null ? null : kind?.Settings.FirstOrDefault(setting => setting.Inner is not null);
        if (inside is not null && nested is null)
            (name, kind) = (parts[0].Trim(), null);
        var places = kind?.Settings.Where(setting => setting != nested).ToArray() ?? [];
        var given = new HashSet<string> { DefinitionKind.Tag };
        json.WriteStartObject();
        json.WriteString(DefinitionKind.Tag, name);
        if (nested is not null)
            WriteNested(json, nested, inside!, depth + 1);
        for (var i = 1; i < parts.Count && kind is not null; i++)
        {
            var (setting, value) = Split(parts[i].Trim(), i - 1, kind, places, text);
            if (!given.Add(setting.Name))
                throw Wrong(text, $"\"{setting.Name}\" is given twice.");
            json.WritePropertyName(setting.Name);
            WriteValue(json, setting, value);
        }

        json.WriteEndObject();
    }

    static (string Name, string? Inside) CutParentheses(string head) => head.IndexOf('(') is >= 0 and var open && head.EndsWith(')')
        ? (head[..open].Trim(), head[(open + 1)..^1])
        : (head, null);

    static void WriteNested(Utf8JsonWriter json, DefinitionSetting setting, string inside, int depth)
    {
        json.WritePropertyName(setting.Name);
        if (!setting.IsList)
        {
            WriteItem(json, setting.Inner!, inside.Trim(), depth);
            return;
        }

        json.WriteStartArray();
        foreach (var item in Pieces(inside, ','))
            WriteItem(json, setting.Inner!, item.Trim(), depth);
        json.WriteEndArray();
    }

    static (DefinitionSetting Setting, string Value) Split(string part, int place, DefinitionKind kind, DefinitionSetting[] settings, string text)
    {
        if (settings.Length == 0)
            throw Wrong(text, $"the {kind.Family.Noun} \"{kind.Name}\" has no {(kind.Settings.Count > 0 ? "other " : "")}settings.");
        var equals = part.IndexOf('=');
        var found = equals < 0
            ? settings.ElementAtOrDefault(place)
            : Array.Find(settings, setting => setting.Name == part[..equals].Trim());
        return found is null
            ? throw Wrong(text, $"\"{Visible.Short(part)}\" is not a setting; they are {string.Join(", ", settings.Select(setting => setting.Name))}, in this order.")
            : (found, part[(equals + 1)..].Trim());
    }

    static PipelineFormatException Wrong(string text, string reason, Exception? inner = null) => new($"\"{Visible.Short(text)}\"", reason, inner);

    static void WriteValue(Utf8JsonWriter json, DefinitionSetting setting, string value)
    {
        if (setting.Type == typeof(string))
            json.WriteStringValue(value);
        else if (setting.Type == typeof(ValueList<int>) && WholeNumbers(value) is { } numbers)
            WriteNumbers(json, numbers);
        else if (value is "true" or "false" or "null")
            json.WriteRawValue(value);
        else if (Real.TryParse(value, out var number))
            json.WriteRawValue(number.ToString());
        else
            json.WriteStringValue(value is ['"', .. var inside, '"'] ? inside : value);
    }

    // 30/80 or, as a message offers it, [30, 80].
    static List<int>? WholeNumbers(string value)
    {
        var numbers = new List<int>();
        foreach (var text in value is ['[', .. var inside, ']'] ? inside.Split(',') : value.Split('/'))
        {
            if (!Real.TryParse(text, out var number) || !int.TryParse(number.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
                return null;
            numbers.Add(whole);
        }

        return numbers;
    }

    static void WriteNumbers(Utf8JsonWriter json, List<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
