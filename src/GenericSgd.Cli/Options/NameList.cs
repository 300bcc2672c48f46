using System.Text;

namespace GenericSgd.Cli.Options;

/// <summary>Names in one word of the command line, separated by commas; a name that holds a comma stands in double quotes, a quote within them is
/// doubled.</summary>
static class NameList
{
    /// <exception cref="UsageException">A quote is not closed, or something follows a closed one.</exception>
    internal static IEnumerable<string> Split(string flag, string text)
    {
        for (var rest = text; ;)
        {
            var (name, length) = rest.TrimStart().StartsWith('"') ? Quoted(flag, rest) : Plain(rest);
            yield return name;
            if (length >= rest.Length)
                yield break;
            rest = rest[(length + 1)..];
        }
    }

    static (string Name, int Length) Plain(string text) => text.IndexOf(',') is >= 0 and var comma ? (text[..comma].Trim(), comma) : (text.Trim(), text.Length);

    static (string Name, int Length) Quoted(string flag, string text)
    {
        var name = new StringBuilder();
        for (var i = text.IndexOf('"') + 1; i < text.Length; i++)
        {
            if (text[i] != '"')
            {
                name.Append(text[i]);
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '"')
            {
                name.Append(text[i++]);
                continue;
            }

            var end = text.IndexOf(',', i) is >= 0 and var comma ? comma : text.Length;
            return text[(i + 1)..end].Trim().Length == 0 ? (name.ToString(), end)
                : throw new UsageException($"{flag}: behind the name \"{name}\" in quotes a comma must follow, not '{text[(i + 1)..end]}'.");
        }

        throw new UsageException($"{flag}: the quote in '{text}' is not closed. A name with a comma is written '\"a,b\",c'.");
    }
}
