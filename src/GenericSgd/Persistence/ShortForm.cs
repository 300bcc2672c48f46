using GenericSgd.Numerics;
using GenericSgd.Schedules;

namespace GenericSgd.Persistence;

/// <summary>Reads the short form of a definition, straight into the record.</summary>
/// <remarks><c>kind:value:value</c>, values in the order of the settings, or <c>name=value</c>; what is inside it in parentheses behind the kind.</remarks>
static class ShortForm
{
    /// <param name="family">What it is a kind of.</param>
    /// <param name="text">The short form.</param>
    /// <param name="first">The value of the first setting, if it was read already; the text then begins with the second.</param>
    /// <exception cref="PipelineFormatException">No such kind or setting, a missing setting, or a value that is not allowed.</exception>
    internal static object Read(DefinitionFamily family, string text, Real? first)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (!WholeText.Is(text))
            throw Wrong(text, PipelineJson.HalfOfACharacter);
        if (ShortText.Depth(text) > Nesting.Most)
            throw Wrong(text, Nesting.TooDeep);
        try
        {
            return Item(family, text, "", first);
        }
        catch (PipelineFormatException e) when (e.Path is "" or ['.', ..])
        {
            var place = e.Path is "" or $".{DefinitionKind.Tag}" ? "" : $"{e.Path[1..]}: ";
            throw Wrong(text, place + e.Reason, e);
        }
    }

    // Depth has an end, since parentheses were counted.
    static object Item(DefinitionFamily family, string text, string path, Real? first)
    {
        if (family.Type == typeof(Schedule) && first is null && Real.TryParse(text, out var rate))
            return DefinitionReader.Constant(path, () => new Constant(rate));
        var parts = ShortText.Split(text, ':');
        var (name, inside) = ShortText.CutParentheses(parts[0].Trim());
        var nested = inside is null ? null : Definitions.Find(family, name)?.Settings.FirstOrDefault(setting => setting.Inner is not null);
        var kind = DefinitionReader.KindOf(family, inside is not null && nested is null ? parts[0].Trim() : name, path);
        var given = new Dictionary<DefinitionSetting, object?>();
        if (nested is not null)
            given.Add(nested, Nested(nested, inside!, $"{path}.{nested.Name}"));

        DefinitionSetting[] places = [.. kind.Settings.Where(setting => setting != nested)];
        if (first is not null && places.Length == 0)
            throw Wrong(text, $"\"{kind.Name}\" has no setting that {first} could be the value of.");
        if (first is { } number)
            given.Add(places[0], ShortValue.Of(places[0], number, $"{path}.{places[0].Name}"));
        var named = given.Keys.ToHashSet();
        for (var i = 1; i < parts.Count; i++)
        {
            var (setting, value) = Split(parts[i].Trim(), first is null ? i - 1 : i, kind, places, text);
            if (!named.Add(setting))
                throw Wrong(text, $"\"{setting.Name}\" is given twice.");
            if (value != "null" || setting is { IsRequired: true } or { HasNull: true })
                given.Add(setting, ShortValue.Of(setting, value, $"{path}.{setting.Name}"));
        }

        DefinitionReader.MustHaveAll(kind, needed => given.Keys.Any(setting => setting.Name == needed), path);
        return DefinitionReader.Made(path, () => kind.Make(given));
    }

    static object Nested(DefinitionSetting setting, string inside, string path) => setting.IsList
        ? setting.ListOf(ShortText.Split(inside, ',').Select((item, i) => Item(setting.Inner!, item.Trim(), $"{path}[{i}]", null)))
        : Item(setting.Inner!, inside.Trim(), path, null);

    static (DefinitionSetting Setting, string Value) Split(string part, int place, DefinitionKind kind, DefinitionSetting[] settings, string text)
    {
        if (settings.Length == 0)
            throw Wrong(text, $"the {kind.Family.Noun} \"{kind.Name}\" has no {(kind.Settings.Count > 0 ? "other " : "")}settings.");
        var equals = part.IndexOf('=');
        var found = equals < 0
            ? settings.ElementAtOrDefault(place)
            : Array.Find(settings, setting => setting.Name == part[..equals].Trim());
        return found is null
            ? throw Wrong(
                text, $"\"{Visible.Short(part)}\" is not a setting; they are {string.Join(", ", settings.Select(setting => setting.Name))}, in this order.")
            : (found, part[(equals + 1)..].Trim());
    }

    static PipelineFormatException Wrong(string text, string reason, Exception? inner = null) => new($"\"{Visible.Short(text)}\"", reason, inner);
}
