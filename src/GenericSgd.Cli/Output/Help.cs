using System.CommandLine;
using System.CommandLine.Invocation;
using GenericSgd.Cli.Options;

namespace GenericSgd.Cli.Output;

/// <summary>What <c>--help</c> writes: what a command does, its options in groups, examples, and the exit codes.</summary>
sealed class Help : SynchronousCommandLineAction
{
    const int Widest = 120;
    const int NameColumn = 30;
    const int RoomForText = 30;

    // Who asks for help need not have said everything else.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        foreach (var line in Lines(parseResult.CommandResult.Command, Math.Min(ScreenWidth.Of(Terminal.Current.IsOutputRedirected), Widest)))
            Terminal.Current.Output.WriteLine(line);
        return ExitCode.Done;
    }

    internal static IEnumerable<string> Lines(Command command, int width) =>
        Sections(command).SelectMany(section => Section(section.Title, section.Entries, width).Append("")).SkipLast(1);

    static IEnumerable<(string Title, (string Name, string Text)[] Entries)> Sections(Command command)
    {
        yield return ("", [("", command.Description ?? "")]);
        yield return ("Usage", [("", Usage(command))]);
        if (command.Subcommands.Count > 0)
            yield return ("Commands", [.. command.Subcommands.Select(one => (one.Name, one.Description ?? ""))]);
        if (command.Arguments.Count > 0)
            yield return ("Arguments", [.. command.Arguments.Select(argument => (argument.Name, argument.Description ?? ""))]);
        var grouped = command as GroupedCommand;
        foreach (var (group, options) in grouped?.Groups ?? [])
            yield return (group, [.. options.Select(Entry)]);
        if (command.Subcommands.Count > 0)
            yield return ("Options", [.. command.Options.Select(Entry)]);
        if (grouped is null)
            yield break;
        yield return ("Help", [("-?, -h, --help", "Show this.")]);
        yield return ("Examples", [.. grouped.Examples.Select(example => ("", example))]);
        yield return ("Exit codes", [("", grouped.ExitCodes)]);
    }

    static string Usage(Command command)
    {
        if (command.Subcommands.Count > 0)
            return "gsgd COMMAND [options]";
        var arguments = command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $" [{argument.Name}]" : $" {argument.Name}");
        var required = command.Options.Where(option => option.Required).Select(option => $" {Named(option)}");
        return $"gsgd {command.Name}{string.Concat(arguments)}{string.Concat(required)}{(command.Options.Count > required.Count() ? " [options]" : "")}";
    }

    static (string Name, string Text) Entry(Option option) => (
        Named(option),
        (option.Description ?? "")
            + (option.HasDefaultValue && option.GetDefaultValue() is { } preset and not false && !option.Description!.Contains("[default")
            ? $" [default: {preset}]" : ""));

    static string Named(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).Where(name => name[0] != '/').OrderBy(name => name.Length));
        return option.HelpName is { } value && option.ValueType != typeof(bool) ? $"{names} {value}" : names;
    }

    // The text stands beside the name where there is room for both, else below it.
    static IEnumerable<string> Section(string title, (string Name, string Text)[] entries, int width)
    {
        if (title.Length > 0)
            yield return title;
        var indent = title.Length > 0 ? 2 : 0;
        var column = entries.Any(entry => entry.Name.Length > 0) && width >= NameColumn + RoomForText ? NameColumn : 2 * indent;
        foreach (var (name, text) in entries)
        {
            if (name.Length == 0)
            {
                foreach (var line in Wrapped.Lines(new string(' ', indent) + text, width, indent))
                    yield return line;
                continue;
            }

            var lines = Wrapped.Lines(text, width - column).Select(line => new string(' ', column) + line).ToArray();
            var head = new string(' ', indent) + name;
            var isBeside = head.Length + 1 < column;
            if (!isBeside)
            {
                foreach (var line in Wrapped.Lines(head, width, indent))
                    yield return line;
            }

            for (var i = 0; i < lines.Length; i++)
                yield return i == 0 && isBeside ? head.PadRight(column) + lines[0][column..] : lines[i];
        }
    }
}
