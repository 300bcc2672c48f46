using System.CommandLine;
using System.CommandLine.Parsing;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Options;

/// <summary>Flags that take one of a few words. Capitals do not count, and other names that the field has for a choice are understood.</summary>
static class Choice
{
    internal static Option<string> Option(string flag, string description, string preset, params string[] choices) => new(flag)
    {
        Description = description,
        HelpName = string.Join('|', choices),
        DefaultValueFactory = _ => preset,
        CustomParser = result => Parse(result, choices),
    };

    internal static Option<string?> Optional(string flag, string description, params string[] choices) => new(flag)
    {
        Description = description,
        HelpName = string.Join('|', choices),
        CustomParser = result => Parse(result, choices),
    };

    /// <summary>The choice that a word means; null if it means none.</summary>
    internal static string? Find(string word, IReadOnlyCollection<string> choices) =>
        choices.FirstOrDefault(choice => choice.Equals(word, StringComparison.OrdinalIgnoreCase))
        ?? (FieldName.Of(word) is { } other && choices.Contains(other) ? other : null);

    static string? Parse(ArgumentResult result, string[] choices)
    {
        var word = result.Tokens[^1].Value;
        if (Find(word, choices) is { } choice)
            return choice;
        result.AddError(Unknown(word, choices));
        return null;
    }

    /// <summary>What is said of a word that means none.</summary>
    internal static string Unknown(string word, IEnumerable<string> choices) =>
        $"'{word}' is not one of {string.Join(", ", choices)}.{NearestName.Question(word, choices)}";
}
