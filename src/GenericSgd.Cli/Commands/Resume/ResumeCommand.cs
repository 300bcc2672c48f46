using System.CommandLine;
using System.Text.Json;
using GenericSgd.Cli.Commands.Train;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands.Resume;

/// <summary><c>gsgd resume</c>: goes on with a training that was interrupted.</summary>
static class ResumeCommand
{
    internal static GroupedCommand Create()
    {
        var checkpoint = new Argument<string>("CHECKPOINT")
        {
            Description =
            "The file that 'gsgd train --checkpoint' wrote. It is replaced as the run goes on."
        };
        var data = new Option<string?>("--data")
        {
            Description = "Where the data file is now, if it has moved. Its content must be the same.",
            HelpName = "DATA.csv"
        };
        var model = new Option<string?>("--model")
        {
            Description = "Save the trained model to this file instead of the one that train was told.",
            HelpName = "FILE"
        };
        var predictions = new Option<string?>("--predictions") { Description = "Write the predictions to this file instead.", HelpName = "FILE" };
        var plots = CommonOptions.Plots("Draw into this folder instead.");
        var json = CommonOptions.Json();
        var command = new GroupedCommand(
            "resume",
            "Go on with a training from its checkpoint, with all that train was told. It ends in the same bits as if it had never been interrupted. "
            + "What train was told to write outside of the checkpoint's folder has to be named again: a checkpoint may come from somebody else.")
        {
            Examples = ["gsgd train houses.csv --target price --standardize --epochs 1e6 --checkpoint houses.checkpoint", "gsgd resume houses.checkpoint"],
            ExitCodes = "0 done, 1 diverged, 2 bad input or usage, 3 done but a result could not be written, 130 cancelled; what was reached is saved.",
        };
        command.Arguments.Add(checkpoint);
        command.Add(GroupedCommand.Data, data);
        command.Add(GroupedCommand.Output, model, predictions, plots, json);
        command.SetAction(parsed => Guard.Run(() => Run(
            parsed.GetValue(checkpoint)!,
            parsed.GetValue(data),
            new(parsed.GetValue(model), parsed.GetValue(predictions), parsed.GetValue(plots), parsed.GetValue(json)))));
        return command;
    }

    sealed record Outputs(string? Model, string? Predictions, string? Plots, string? Json);

    static int Run(string file, string? data, Outputs given)
    {
        if (file.Length == 0)
            throw new UsageException("CHECKPOINT: name a file.");
        var checkpoint = Path.GetFullPath(file);
        var (_, notes) = CheckpointFile.ReadNotes(checkpoint);
        if (!notes.TryGetValue(TrainRequest.ArgumentsNote, out var arguments) || !notes.TryGetValue(TrainRequest.FolderNote, out var folder))
            throw new UsageException($"{file}: the checkpoint was not written by 'gsgd train', so it does not say what to go on with. Resume it in a program.");

        // Names that the user gives now are meant from here, those that train was told from where it ran.
        data = Full("--data", data);
        given = new(
            Full("--model", given.Model), Full("--predictions", given.Predictions), Full("--plots", given.Plots), Full("--json", given.Json));
        if (Directory.Exists(folder))
            Environment.CurrentDirectory = folder;
        else if (data is null)
            throw new UsageException($"--data: the folder '{folder}', where train ran, is not there any more. Say where the data file is now.");

        var request = Noted(file, arguments);
        if (data is null && !File.Exists(request.Source.Name))
            throw new UsageException($"--data: '{request.Source.Name}', which train read, is not there any more. Say where the data file is now.");
        var outputs = new NotedOutputs(checkpoint);
        return TrainCommand.Run(request with
        {
            Source = data is null ? request.Source : new CsvSource(data) { Options = request.Source.Options },
            Checkpoint = checkpoint,
            Resumes = true,
            ModelFile = outputs.Choose("--model", given.Model, request.ModelFile),
            Predictions = outputs.Choose("--predictions", given.Predictions, request.Predictions),
            Plots = outputs.Choose("--plots", given.Plots, request.Plots),
            Json = outputs.Choose("--json", given.Json, request.Json),
        });
    }

    // Its own list of arguments: no file of further ones, and no help.
    static TrainRequest Noted(string file, string arguments)
    {
        var flags = new TrainFlags();
        try
        {
            var root = new RootCommand { TrainCommand.Create(flags) };
            var parsed = root.Parse(JsonSerializer.Deserialize<string[]>(arguments) ?? [], new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Errors.Count == 0
                ? flags.Request(parsed)
                : throw new UsageException($"{file}: the flags in the checkpoint are not those of this version: {parsed.Errors[0].Message}");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentNullException)
        {
            throw new UsageException($"{file}: what the checkpoint says that train was told cannot be understood: {exception.Message}");
        }
    }

    static string? Full(string flag, string? path) =>
        path is null or OutputFile.StandardOutput ? path : Path.GetFullPath(path.Length > 0 ? path : throw new UsageException($"{flag}: name a file."));
}
