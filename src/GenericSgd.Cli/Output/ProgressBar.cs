using Spectre.Console;

namespace GenericSgd.Cli.Output;

/// <summary>A bar with the time left on standard error, which is gone when the work is done. Nothing where standard error is not a terminal.</summary>
static class ProgressBar
{
    /// <summary>Does the work, which is handed null where there is no bar.</summary>
    internal static TResult Show<TResult>(string description, Func<ProgressTask?, TResult> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(context.AddTask(description)));
    }
}
