using System.CommandLine;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Commands.Predict;

/// <summary><c>gsgd predict</c>: adds a column of predictions to a CSV file.</summary>
static class PredictCommand
{
    internal static GroupedCommand Create()
    {
        var model = new Argument<string>("MODEL") { Description = "The model file that train wrote. It says the number type." };
        var data = new Argument<string>("DATA.csv")
        {
            Description =
            "A CSV file with the features under their names, in any order; other columns are carried along."
        };
        var output = new Option<string?>("--out")
        {
            Description = "Where to write; packed by gzip if the name ends in .gz, '-' for standard output. [default: standard output]",
            HelpName = "FILE",
        };
        var missing = Choice.Optional(
            "--missing",
            "What to do where a feature is missing: error; drop, which leaves the prediction of that row empty; or mean, which takes the mean that train found in its file. "
            + "[default: mean if the model was trained with --missing mean, else error]",
            "error",
            "drop",
            "mean");
        var separator = DataOptions.Separator();
        var header = DataOptions.Header();
        var comment = DataOptions.Comment();
        var command = new GroupedCommand(
            "predict",
            $"Add the columns '{PredictionsFile.RowName}', with the number of each row, and 'prediction' to a CSV file; where the model tells classes apart, it names the class, and the probability of each class follows.")
        {
            Examples = ["gsgd predict houses.safetensors new.csv", "gsgd predict houses.safetensors new.csv.gz --out predicted.csv.gz"],
            ExitCodes = "0 done, 2 bad input or usage, 3 standard output could not be written to, 130 cancelled; then no file is written.",
        };
        command.Arguments.Add(model);
        command.Arguments.Add(data);
        command.Add(GroupedCommand.Data, missing, separator, header, comment);
        command.Add(GroupedCommand.Output, output);
        command.SetAction(parsed => Guard.Run(() =>
        {
            var target = parsed.GetValue(output) ?? OutputFile.StandardOutput;
            if (parsed.GetValue(model) is "")
                throw new UsageException("MODEL: name a file.");
            OutputPath.CheckFile(target, "--out");
            OutputPath.CheckDifferent(("the model", parsed.GetValue(model)), ("the data", parsed.GetValue(data)), ("--out", target));
            var task = new PredictTask(
                parsed.GetValue(model)!,
                DataOptions.SourceOf(parsed.GetValue(data)!, parsed.GetValue(separator), parsed.GetValue(header)!, parsed.GetValue(comment)),
                parsed.GetValue(missing),
                target);
            var number = ModelFile.ReadInfo(parsed.GetValue(model)!).Number;
            return NumberChoice.Knows(number)
                ? NumberChoice.Run(number, task)
                : throw new UsageException(
                    $"{parsed.GetValue(model)}: the model's '{number}' is not a number type of this command; load it in a program. The command knows {string.Join(", ", NumberChoice.Names)}.");
        }));
        return command;
    }
}
