using System.CommandLine;
using System.CommandLine.Parsing;
using GenericSgd.Cli.Commands;
using GenericSgd.Cli.Output;

namespace GenericSgd.Cli;

/// <summary>The command gsgd.</summary>
static class Program
{
    static int Main(string[] arguments) => Guard.Run(() => Run(arguments));

    /// <summary>Parses and runs one command line and returns its exit code; nothing but the exit code and the console tells what happened.</summary>
    internal static int Run(string[] arguments)
    {
        var root = new RootCommand(
            "Trains networks and predicts, in the number type of your choice. Exit codes: 0 done, 1 diverged, 2 bad input or usage, 3 done but a result could not be written, 130 cancelled.")
        {
            DemoCommand.Create(),
            TrainCommand.Create(),
            ResumeCommand.Create(),
            PredictCommand.Create(),
            DiagnoseCommand.Create(),
            PrecisionCommand.Create(),
            CheckCommand.Create(),
            TypesCommand.Create(),
            PartsCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        if (arguments.Length == 0)
            parsed = root.Parse("--help");
        if (parsed.Errors.Count > 0)
            return Usage(parsed);

        // Actions hear of ctrl-C through Interruption, and every exception ends in a message and an exit code in Guard.
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    static int Usage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            ErrorOutput.Line(NameOf(error) is { } flag && !error.Message.Contains(flag) ? $"{flag}: {OneLine(error.Message)}" : OneLine(error.Message));
        var name = parsed.CommandResult.Command is RootCommand ? "gsgd" : $"gsgd {parsed.CommandResult.Command.Name}";
        ErrorOutput.Line($"'{name} --help' lists what can be said.");
        return ExitCode.BadInput;
    }

    static string? NameOf(ParseError error) => error.SymbolResult switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult { Parent: OptionResult option } => option.Option.Name,
        _ => null,
    };

    // The library lists what is allowed on lines of their own, which take the next message's flag away from it.
    static string OneLine(string message) => message.ReplaceLineEndings(" ").Replace("\t", "");
}
