using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;

namespace GenericSgd.Cli.Commands.Train;

/// <summary><c>gsgd train</c>: trains on a CSV file.</summary>
static class TrainCommand
{
    internal static GroupedCommand Create() => Create(new TrainFlags());

    internal static GroupedCommand Create(TrainFlags flags)
    {
        var command = new GroupedCommand("train",
            "Train a network on a CSV file in the number type of your choice. Ctrl-C stops after the step under way and saves what was reached.")
        {
            Examples =
            [
                "gsgd train houses.csv --target price --standardize",
                "gsgd train houses.csv --target price --standardize --layers dense:16,relu,dense:1 --optimizer adam --batch 32 --validation 0.2 --early-stopping 20 --model houses.safetensors",
                "gsgd train iris.csv --target species --cost softmax-cross-entropy --layers dense:3 --standardize --number decimal",
            ],
            ExitCodes = "0 done, 1 diverged, 2 bad input or usage, 3 done but a result or the last checkpoint could not be written, 130 cancelled; then what was reached is saved.",
        };
        flags.AddTo(command);
        command.SetAction(parsed => Guard.Run(() => Run(flags.Request(parsed))));
        return command;
    }

    internal static int Run(TrainRequest request)
    {
        request.CheckOutputs();
        using var interruption = new Interruption();
        using var threads = new ThreadLimit(request.Threads);
        return NumberChoice.Run(request.Number, new TrainTask(request, interruption.Token));
    }
}
