namespace GenericSgd.Persistence;

/// <summary>Cutting short forms: what stands in parentheses or brackets is not cut.</summary>
static class ShortText
{
    internal static List<string> Split(string text, char separator)
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

    /// <summary>How many parentheses are open at most. Counted before anything is cut, so that no text takes long to be refused.</summary>
    internal static int Depth(string text)
    {
        var (deepest, depth) = (0, 0);
        foreach (var character in text)
        {
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    internal static (string Name, string? Inside) CutParentheses(string head) => head.IndexOf('(') is >= 0 and var open && head.EndsWith(')')
        ? (head[..open].Trim(), head[(open + 1)..^1])
        : (head, null);
}
