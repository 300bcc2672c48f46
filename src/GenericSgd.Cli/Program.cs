using System.CommandLine;
using System.CommandLine.Help;
using GenericSgd.Cli.Commands.Check;
using GenericSgd.Cli.Commands.Demo;
using GenericSgd.Cli.Commands.Diagnose;
using GenericSgd.Cli.Commands.Parts;
using GenericSgd.Cli.Commands.Precision;
using GenericSgd.Cli.Commands.Predict;
using GenericSgd.Cli.Commands.Resume;
using GenericSgd.Cli.Commands.Train;
using GenericSgd.Cli.Commands.Types;
using GenericSgd.Cli.Output;

namespace GenericSgd.Cli;

/// <summary>The command gsgd.</summary>
static class Program
{
    static int Main(string[] arguments) => Guard.Run(() => Run(arguments));

    /// <summary>Parses and runs one command line and returns its exit code; nothing but the exit code and the console tells what happened.</summary>
    internal static int Run(string[] arguments)
    {
        // A word that begins with @ is a name, and no file of further words.
        var parsed = Root().Parse(arguments.Length == 0 ? ["--help"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Usage.IsWrong(parsed) && parsed.Action is not Help)
        {
            foreach (var line in Usage.Lines(parsed))
                Screen.Error.Line(line);
            return ExitCode.BadInput;
        }

        // Actions hear of ctrl-C through Interruption, and every exception ends in a message and an exit code in Guard.
        return parsed.Invoke(new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = Terminal.Current.Output,
            Error = Terminal.Current.Error,
        });
    }

    internal static RootCommand Root()
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
        root.Options.OfType<HelpOption>().Single().Action = new Help();
        return root;
    }
}
