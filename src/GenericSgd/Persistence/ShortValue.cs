using System.Globalization;
using System.Text.Json;
using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>The value of one setting in a short form.</summary>
static class ShortValue
{
    /// <exception cref="PipelineFormatException">The text is no such value.</exception>
    internal static object? Of(DefinitionSetting setting, string text, string path)
    {
        if (setting is { IsHandedOver: true, Inner: not null })
            return Real.TryParse(text, out var rate) ? Of(setting, rate, path) : throw NotInside(setting, $"\"{Visible.Short(text)}\"", path);
        return Known(Nullable.GetUnderlyingType(setting.Type) ?? setting.Type, text) ?? Other(setting, text, path);
    }

    /// <summary>A number that was read already.</summary>
    /// <exception cref="PipelineFormatException">The setting takes no number.</exception>
    internal static object? Of(DefinitionSetting setting, Real number, string path) =>
        setting.Type == typeof(Real) ? number
        : setting.Type == typeof(Schedule) && setting.IsHandedOver ? DefinitionReader.Constant(path, () => new Constant(number))
        : setting is { IsHandedOver: true, Inner: not null } ? throw NotInside(setting, number.ToString(), path)
        : Of(setting, number.ToString(), path);

    static object? Known(Type type, string text) =>
        type == typeof(string) ? text
        : type == typeof(Real) ? Real.TryParse(text, out var number) ? number : null
        : type == typeof(bool) ? text is "true" or "false" ? text == "true" : null
        : type == typeof(int) ? WholeNumber(text)
        : type == typeof(ValueList<int>) ? WholeNumbers(text)
        : null;

    // What has a converter of its own, and what is no value of its type: the converter, and the words for what is wrong, know JSON.
    static object? Other(DefinitionSetting setting, string text, string path)
    {
        var json = text is "true" or "false" or "null" ? text
            : Real.TryParse(text, out var number) ? number.ToString()
            : JsonSerializer.Serialize(text is ['"', .. var inside, '"'] ? inside : text, DefinitionsJson.Default.String);
        try
        {
            return JsonSerializer.Deserialize(json, setting.Json);
        }
        catch (JsonException e)
        {
            throw new PipelineFormatException(path, $"{Visible.Cut(json, 40)} is not {setting.Allowed}.", e);
        }
    }

    static int? WholeNumber(string text) => Real.TryParse(text, out var number)
        && int.TryParse(number.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    // 30/80 or, as a message offers it, [30, 80].
    static ValueList<int>? WholeNumbers(string text)
    {
        var numbers = new List<int>();
        foreach (var item in text is ['[', .. var inside, ']'] ? inside.Split(',') : text.Split('/'))
        {
            if (WholeNumber(item) is not { } number)
                return null;
            numbers.Add(number);
        }

        return [.. numbers];
    }

    static PipelineFormatException NotInside(DefinitionSetting setting, string text, string path) =>
        new(path, $"{text} is not {setting.Allowed}; what is inside stands in parentheses behind the name.");
}
