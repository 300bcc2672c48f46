using System.CommandLine;
using System.Text.Json;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands;

/// <summary><c>gsgd resume</c>: goes on with a training that was interrupted.</summary>
static class ResumeCommand
{
    internal static GroupedCommand Create()
    {
        var checkpoint = new Argument<string>("CHECKPOINT") { Description = "The file that 'gsgd train --checkpoint' wrote. It is replaced as the run goes on." };
        var data = new Option<string?>("--data") { Description = "Where the data file is now, if it has moved. Its content must be the same.", HelpName = "DATA.csv" };
        var model = new Option<string?>("--model") { Description = "Save the trained model to this file instead of the one that train was told.", HelpName = "FILE" };
        var json = CommonOptions.Json();
        var command = new GroupedCommand(
            "resume",
            "Go on with a training from its checkpoint, with all that train was told. It ends in the same bits as if it had never been interrupted.")
        {
            Examples = ["gsgd train houses.csv --target price --standardize --epochs 1e6 --checkpoint houses.checkpoint", "gsgd resume houses.checkpoint"],
            ExitCodes = "0 done, 1 diverged, 2 bad input or usage, 130 cancelled; what was reached is saved.",
        };
        command.Arguments.Add(checkpoint);
        command.Add(GroupedCommand.Data, data);
        command.Add(GroupedCommand.Output, model, json);
        command.SetAction(parsed => Guard.Run(() => Run(parsed.GetValue(checkpoint)!, parsed.GetValue(data), parsed.GetValue(model), parsed.GetValue(json))));
        return command;
    }

    static int Run(string file, string? data, string? model, string? json)
    {
        var checkpoint = Path.GetFullPath(file);
        var (_, notes) = CheckpointFile.ReadNotes(checkpoint);
        if (!notes.TryGetValue(TrainRequest.ArgumentsNote, out var arguments) || !notes.TryGetValue(TrainRequest.FolderNote, out var folder))
            throw new UsageException($"{file}: the checkpoint was not written by 'gsgd train', so it does not say what to go on with. Resume it in a program.");

        // Names that the user gives now are meant from here, those that train was told from where it ran.
        (data, model, json) = (Full(data), Full(model), json == OutputFile.StandardOutput ? json : Full(json));
        if (Directory.Exists(folder))
            Environment.CurrentDirectory = folder;
        else if (data is null)
            throw new UsageException($"--data: the folder '{folder}', where train ran, is not there any more. Say where the data file is now.");

        var flags = new TrainFlags();
        var parsed = new RootCommand { TrainCommand.Create(flags) }.Parse(JsonSerializer.Deserialize<string[]>(arguments)!);
        if (parsed.Errors.Count > 0)
            throw new UsageException($"{file}: the flags in the checkpoint are not those of this version: {parsed.Errors[0].Message}");
        var request = flags.Request(parsed);
        return TrainCommand.Run(request with
        {
            Source = data is null ? request.Source : new CsvSource(data) { Options = request.Source.Options },
            Checkpoint = checkpoint,
            Resumes = true,
            ModelFile = model ?? request.ModelFile,
            Json = json ?? request.Json,
        });
    }

    static string? Full(string? path) => path is null ? null : Path.GetFullPath(path);
}
