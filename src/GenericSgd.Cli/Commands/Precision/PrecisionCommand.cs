using System.CommandLine;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Numerics;
using GenericSgd.Precision;
using GenericSgd.Precision.Reporting;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Precision;

/// <summary><c>gsgd precision</c>: one pipeline in several number types, and what each loses.</summary>
static class PrecisionCommand
{
    // By then decimal stands still too.
    const int ChapterEpochs = 12000;

    internal static GroupedCommand Create()
    {
        var data = new DataOptions(orChapter: true);
        var pipeline = new PipelineOptions();
        var numbers = new Option<string>("--numbers")
        {
            Description = "The number types, separated by commas; each also as stochastic-double (three samples, which estimate its digits) or interval-double (bounds), and with :plain or :pairwise for another order of its sums, as in half:plain.",
            DefaultValueFactory = _ => "half,bfloat16,float,double,decimal",
            HelpName = "A,B,...",
        };
        var reference = new Option<string>("--reference")
        {
            Description = "The number type to compare with; auto is double-double.",
            DefaultValueFactory = _ =>
            "auto",
            HelpName = "NUMBER"
        };
        var digits = new Option<string>("--digits") { Description = "The digits that you need.", DefaultValueFactory = _ => "6", HelpName = "N" };
        var standardize = new Option<bool>("--standardize")
        {
            Description =
            "Bring features, and a target that is any number, to mean 0 and deviation 1 first, in double-double."
        };
        var remedies = RemedyChoice.Create();
        var cancellationDigits =
            WholeNumber.Option("--cancellation-digits", "How many digits an addition loses at least to be counted as a cancellation.",
            new StudyOptions().CancellationDigits, "N");
        var report = new Option<string?>("--report")
        {
            Description =
            "Write the report into this folder: precision.html, .md, .csv and .json, and a table of the remedies and of the minimum as .csv.",
            HelpName = "DIR"
        };
        var json = CommonOptions.Json();
        var command = new GroupedCommand("precision",
            $"Train one pipeline in several number types and say where, when and why digits are lost. Without a file: the chapter, {ChapterEpochs} epochs.")
        {
            Examples = ["gsgd precision --report report",
                "gsgd precision houses.csv --target price --standardize --epochs 500 --numbers half,float,double --digits 4 --remedies"],
            ExitCodes = "0 done, 1 the reference diverged, 2 bad input or usage, 3 standard output could not be written to, 130 cancelled; then nothing is written.",
        };
        data.AddTo(command);
        command.Add(GroupedCommand.Data, standardize);
        pipeline.AddTo(command);
        command.Add(GroupedCommand.Numbers, numbers, reference, digits, cancellationDigits, remedies);
        command.Add(GroupedCommand.Output, report, json);

        command.SetAction(parsed => Guard.Run(() =>
        {
            var chapter = data.IsChapter(parsed);
            var types = StudyNumberChoice.All("--numbers", parsed.GetValue(numbers)!);
            var wide = parsed.GetValue(reference) is { } name and not "auto" ? StudyNumberChoice.Of("--reference", name) : null;
            if (types.Length == 0)
                throw new UsageException("--numbers: name at least one number type.");
            if (!Real.TryParse(parsed.GetValue(digits), out var asked) || asked <= 0 || asked >= 100)
                throw new UsageException($"--digits: '{parsed.GetValue(digits)}' is not a number of digits, more than 0 and less than 100.");
            if (parsed.GetValue(cancellationDigits) is not (> 0 and < 100))
                throw new UsageException("--cancellation-digits: name a number of digits, at least 1 and less than 100.");
            var tried = RemedyChoice.Read(parsed, remedies);
            OutputPath.CheckFolder(parsed.GetValue(report), "--report");
            OutputPath.CheckFile(parsed.GetValue(json), "--json");
            OutputPath.CheckDifferent(("the data", chapter ? null : data.Source(parsed).Name), ("--json", parsed.GetValue(json)));
            using var interruption = new Interruption();
            Pipeline Read(int? inputs) => chapter ? pipeline.ReadForChapter(parsed) : pipeline.Read(parsed, inputs);
            var rows = StudyRows.Of(chapter ? null : data.Source(parsed), chapter ? null : data.Columns(parsed), Read, parsed.GetValue(standardize),
                interruption.Token);
            var read = Read(rows.In<double>().Inputs);
            if (chapter && !pipeline.SaysEpochs(parsed))
                read = read with { Epochs = ChapterEpochs };

            var options = new StudyOptions { Digits = asked.To<double>(), Remedies = tried, CancellationDigits = parsed.GetValue(cancellationDigits) };
            var result = StudyBar.Show(progress => PrecisionStudy.Run(read, rows, types, wide, options with { Progress = progress }, interruption.Token));
            PrecisionReport.Write(Screen.For(parsed.GetValue(json)), result);
            var again = "gsgd " + string.Join(' ', parsed.Tokens.Select(token => token.Value.Contains(' ') ? $"\"{token.Value}\"" : token.Value));
            var failures = new OutputFailures();
            if (parsed.GetValue(report) is { } folder)
                failures.Try("--report", () => ReportFolder.Write(folder, result, again));
            failures.Try("--json", () => JsonOutput.Write(parsed.GetValue(json), () => StudyJson.Of(result)));
            failures.Tell();
            return failures.Any ? ExitCode.NotWritten : ExitCode.Done;
        }));
        return command;
    }
}
