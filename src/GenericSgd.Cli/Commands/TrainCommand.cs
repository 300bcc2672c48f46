using System.CommandLine;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;

namespace GenericSgd.Cli.Commands;

/// <summary><c>gsgd train</c>: trains on a CSV file.</summary>
static class TrainCommand
{
    internal static Command Create() => Create(new TrainFlags());

    internal static Command Create(TrainFlags flags)
    {
        var command = new Command("train", "Train a network on a CSV file in the number type of your choice. Ctrl-C stops after the step under way and saves what was reached.");
        flags.AddTo(command);
        command.SetAction(parsed => Guard.Run(() => Run(flags.Request(parsed))));
        return command;
    }

    internal static int Run(TrainRequest request)
    {
        request.CheckOutputs();
        using var interruption = new Interruption();
        return NumberChoice.Run(request.Number, new TrainTask(request, interruption.Token));
    }
}
