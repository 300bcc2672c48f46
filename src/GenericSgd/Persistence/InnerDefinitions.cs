using System.Text.Json;

namespace GenericSgd.Persistence;

/// <summary>
/// The definitions inside the one that the serializer writes. It never sees their text, but for each a number: the place in this list. So each is written once,
/// however deep it stands. <see cref="DefinitionReader"/> reads them.
/// </summary>
static class InnerDefinitions
{
    [ThreadStatic]
    static List<object>? _inner;

    /// <summary>What the serializer makes while this list is the one that it adds to.</summary>
    internal static TMade With<TMade>(List<object> inner, Func<TMade> make)
    {
        var outer = _inner;
        _inner = inner;
        try
        {
            return make();
        }
        finally
        {
            _inner = outer;
        }
    }

    internal static NotSupportedException OnlyWritten() => new("Definitions inside others are read by the reader of definitions.");

    internal static void Add(Utf8JsonWriter writer, object definition)
    {
        var inner = _inner ?? throw new JsonException();
        writer.WriteNumberValue(inner.Count);
        inner.Add(definition);
    }
}
