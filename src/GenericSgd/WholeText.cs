namespace GenericSgd;

/// <summary>Texts without a half of a surrogate pair that has no other half, which no file in UTF-8 can hold.</summary>
static class WholeText
{
    internal static bool Is(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!IsPair(text, i))
                return false;
            i++;
        }

        return true;
    }

    /// <summary>The names, each whole.</summary>
    /// <exception cref="ArgumentException">One holds half of a character.</exception>
    internal static IReadOnlyList<string> Checked(IReadOnlyList<string> names, string parameter)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!Is(names[i]))
                throw new ArgumentException($"Name {i + 1} holds half of a character, which cannot be written to a file.", parameter);
        }

        return names;
    }

    internal static bool IsPair(string text, int place) => place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1]);
}
