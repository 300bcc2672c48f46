using System.CommandLine;
using System.Numerics;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Persistence;
using GenericSgd.Readers;

namespace GenericSgd.Cli.Commands;

/// <summary><c>gsgd predict</c>: adds a column of predictions to a CSV file.</summary>
static class PredictCommand
{
    internal static Command Create()
    {
        var model = new Argument<string>("MODEL") { Description = "The model file that train wrote. It says the number type." };
        var data = new Argument<string>("DATA.csv") { Description = "A CSV file with the features under their names, in any order; other columns are carried along." };
        var output = new Option<string?>("--out") { Description = "Where to write. [default: standard output]", HelpName = "FILE" };
        var missing = new Option<string>("--missing")
        {
            Description = "What to do where a feature is missing: error, or drop, which leaves the prediction of that row empty.",
            DefaultValueFactory = _ => "error",
        };
        missing.AcceptOnlyFromAmong("error", "drop");
        var separator = DataOptions.Separator();
        var header = DataOptions.Header();
        var comment = DataOptions.Comment();
        var command = new Command("predict", "Add a column 'prediction' to a CSV file; where the model tells classes apart, it names the class, and the probability of each class follows.") { model, data, output, missing, separator, header, comment };
        command.SetAction(parsed => Guard.Run(() =>
        {
            var target = parsed.GetValue(output);
            if (parsed.GetValue(model) is "")
                throw new UsageException("MODEL: name a file.");
            OutputPath.CheckFile(target, "--out");
            OutputPath.CheckDifferent(("the model", parsed.GetValue(model)), ("the data", parsed.GetValue(data)), ("--out", target));
            var task = new Task(
                parsed.GetValue(model)!,
                DataOptions.SourceOf(parsed.GetValue(data)!, parsed.GetValue(separator), parsed.GetValue(header)!, parsed.GetValue(comment)),
                DataOptions.PolicyOf(parsed.GetValue(missing)!),
                target);
            var number = ModelFile.ReadInfo(parsed.GetValue(model)!).Number;
            return NumberChoice.Knows(number)
                ? NumberChoice.Run(number, task)
                : throw new UsageException(
                    $"{parsed.GetValue(model)}: the model's '{number}' is not a number type of this command; load it in a program. The command knows {string.Join(", ", NumberChoice.Names)}.");
        }));
        return command;
    }

    sealed class Task(string modelFile, CsvSource source, MissingValues missing, string? target) : INumberTask<int>
    {
        public int Run<T>()
            where T : INumber<T>
        {
            // Before there is something to clean up, a signal ends the process as usual.
            var model = ModelFile.Load<T>(modelFile);
            using var interruption = new Interruption();
            using var rows = new PredictionTable<T>(source, model.FeatureNames, missing, null, interruption.Token);
            if (target is null)
            {
                using var writer = new StreamWriter(Console.OpenStandardOutput());
                Write(rows, model, writer);
            }
            else
            {
                ReplacingFile.Write(target, stream =>
                {
                    using var writer = new StreamWriter(stream, leaveOpen: true);
                    Write(rows, model, writer);
                });
            }

            return ExitCode.Done;
        }

        static void Write<T>(PredictionTable<T> rows, Model<T> model, TextWriter writer)
            where T : INumber<T>
        {
            var columns = new Columns<T>(model);
            rows.WriteTo(writer, columns.Predict, columns.Outputs, [.. columns.Headings], columns.Describe);
        }
    }
}
