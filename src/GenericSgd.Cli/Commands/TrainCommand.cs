using System.CommandLine;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Kernels;
using GenericSgd.Numerics;

namespace GenericSgd.Cli.Commands;

/// <summary><c>gsgd train</c>: trains on a CSV file.</summary>
static class TrainCommand
{
    internal static Command Create()
    {
        var data = new DataOptions();
        var pipeline = new PipelineOptions();
        var number = NumberOption.Create();
        var validation = new Option<string?>("--validation") { Description = "The share of rows that is held back to validate, such as 0.2.", HelpName = "SHARE" };
        var standardize = new Option<bool>("--standardize") { Description = "Bring features and target to mean 0 and deviation 1 before training; predictions come out in the units of the data." };
        var model = new Option<string?>("--model") { Description = "Save the trained model to this file (safetensors).", HelpName = "FILE" };
        var predictions = new Option<string?>("--predictions") { Description = "Write the predictions for all rows that were read to this CSV file.", HelpName = "FILE" };
        var threads = new Option<int?>("--threads") { Description = "How many threads share a large product. It changes no bit. [default: as many as there are processors]" };
        var plots = CommonOptions.Plots("Draw the cost over the epochs into this folder.");
        var json = CommonOptions.Json();

        var command = new Command("train", "Train a network on a CSV file in the number type of your choice. Ctrl-C stops after the step under way and saves what was reached.");
        data.AddTo(command);
        command.Options.Add(number);
        pipeline.AddTo(command);
        foreach (var option in (Option[])[validation, standardize, threads, model, predictions, plots, json])
            command.Options.Add(option);

        command.SetAction(parsed => Guard.Run(() =>
        {
            var request = new TrainRequest
            {
                Source = data.Source(parsed),
                Columns = data.Columns(parsed),
                Number = parsed.GetValue(number)!,
                Pipeline = inputs => pipeline.Read(parsed, inputs),
                Seed = pipeline.Seed(parsed),
                Validation = Share(parsed.GetValue(validation)),
                Standardize = parsed.GetValue(standardize),
                ModelFile = parsed.GetValue(model),
                Predictions = parsed.GetValue(predictions),
                Plots = parsed.GetValue(plots),
                Json = parsed.GetValue(json),
            };
            request.Pipeline(null);
            if (parsed.GetValue(threads) is { } count)
                Parallelism.Threads = count > 0 ? count : throw new UsageException("--threads: there is at least one.");
            request.CheckOutputs();
            using var interruption = new Interruption();
            return NumberChoice.Run(request.Number, new TrainTask(request, interruption.Token));
        }));
        return command;
    }

    static Real? Share(string? text)
    {
        if (text is null)
            return null;
        return Real.TryParse(text, out var share) && share > 0 && share < 1
            ? share
            : throw new UsageException($"--validation: '{text}' is not a share of rows, more than 0 and less than 1.");
    }
}
