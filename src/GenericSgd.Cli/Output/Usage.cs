using System.CommandLine;
using System.CommandLine.Parsing;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Output;

/// <summary>What is said of a command line that cannot be understood.</summary>
static class Usage
{
    /// <summary>Whether the command line cannot be understood.</summary>
    internal static bool IsWrong(ParseResult parsed) => parsed.Errors.Count > 0 || Misread(parsed).Any();

    internal static IEnumerable<string> Lines(ParseResult parsed)
    {
        string[] unknown = [.. Misread(parsed), .. parsed.UnmatchedTokens];
        for (var i = 0; i < unknown.Length; i++)
        {
            // What follows an unknown option is most likely its value.
            if (i == 0 || !IsOption(unknown[i - 1]) || IsOption(unknown[i]))
                yield return Unknown(parsed.CommandResult.Command, unknown[i]);
        }

        foreach (var text in parsed.Errors.Where(error => !IsAbout(error, parsed)).Select(Text).Distinct())
            yield return text;
        yield return $"'{(parsed.CommandResult.Command is RootCommand ? "gsgd" : $"gsgd {parsed.CommandResult.Command.Name}")} --help' lists what can be said.";
    }

    // The library takes an option that it does not know for the first argument.
    static IEnumerable<string> Misread(ParseResult parsed) => parsed.Action is Help ? [] : parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value).Where(word => word.StartsWith("--", StringComparison.Ordinal) && IsOption(word));

    static string Unknown(Command command, string word) =>
        IsOption(word) ? $"There is no option {word}.{NearestName.Question(word.Split('=')[0], command.Options.Select(option => option.Name))}"
        : command.Subcommands.Count > 0 ? $"There is no command '{word}'.{NearestName.Question(word, command.Subcommands.Select(one => one.Name))}"
        : $"'{word}' is one word too many.";

    // The library's words for the same: each unknown word, and of no command at all.
    static bool IsAbout(ParseError error, ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        && (error.SymbolResult is CommandResult { Command.Subcommands.Count: > 0 }
            || parsed.UnmatchedTokens.Any(word => error.SymbolResult is CommandResult && error.Message.Contains($"'{word}'")));

    static bool IsOption(string word) => word.StartsWith('-') && word.Length > 1 && !char.IsAsciiDigit(word[1]);

    static string Text(ParseError error) =>
        error.SymbolResult is ArgumentResult { Parent: CommandResult } missing ? $"{missing.Argument.Name} is not given. {missing.Argument.Description}"
        : NameOf(error) is { } flag && !error.Message.Contains(flag) ? $"{flag}: {OneLine(error.Message)}"
        : OneLine(error.Message);

    static string? NameOf(ParseError error) => error.SymbolResult switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult { Parent: OptionResult option } => option.Option.Name,
        _ => null,
    };

    // The library lists what is allowed on lines of their own, which take the next message's flag away from it.
    static string OneLine(string message) => message.ReplaceLineEndings(" ").Replace("\t", "");
}
