using System.Text.Json;

namespace GenericSgd.Persistence;

/// <summary>
/// The definitions inside the one that the serializer has before it. It never sees their text, but for each a number: the place in this list. So each is read and
/// written once, however deep it stands.
/// </summary>
static class InnerDefinitions
{
    [ThreadStatic]
    static List<object>? _inner;

    /// <summary>What the serializer makes while this list is the one that it takes from or adds to.</summary>
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

    internal static TFamily Take<TFamily>(ref Utf8JsonReader reader)
        where TFamily : class => _inner is not null && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var place) && place < _inner.Count
            ? (TFamily)_inner[place]
            : throw new JsonException();

    internal static void Add(Utf8JsonWriter writer, object definition)
    {
        var inner = _inner ?? throw new JsonException();
        writer.WriteNumberValue(inner.Count);
        inner.Add(definition);
    }
}
