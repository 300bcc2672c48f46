using GenericSgd.Cli.Output;
using GenericSgd.Kernels;

namespace GenericSgd.Cli.Tests;

/// <summary>The command in the process of the tests, one run after the other: a process of its own would take a second to start.</summary>
static class CommandInside
{
    static readonly Lock One = new();

    /// <summary>Leaves everything that belongs to the process as it was: the folder and the number of threads.</summary>
    internal static CommandResult Run(IEnumerable<string> arguments, int? columns = null, bool isRedirected = true)
    {
        var terminal = new RecordedTerminal(columns, isRedirected);
        lock (One)
        {
            var (folder, threads) = (Environment.CurrentDirectory, Parallelism.Threads);
            Environment.CurrentDirectory = Path.GetTempPath();
            try
            {
                Terminal.Current = terminal;
                var code = Guard.Run(() => Program.Run([.. arguments]));
                return new CommandResult(code, terminal.OutputText, terminal.ErrorText);
            }
            finally
            {
                Environment.CurrentDirectory = folder;
                Parallelism.Threads = threads;
            }
        }
    }
}
