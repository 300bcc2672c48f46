using System.CommandLine;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Precision;
using GenericSgd.Precision.Reporting;

namespace GenericSgd.Cli.Commands;

/// <summary><c>gsgd precision</c>: one pipeline in several number types, and what each loses.</summary>
static class PrecisionCommand
{
    // By then decimal stands still too.
    const int ChapterEpochs = 12000;

    internal static Command Create()
    {
        var data = new DataOptions(orChapter: true);
        var pipeline = new PipelineOptions();
        var numbers = new Option<string>("--numbers")
        {
            Description = "The number types, separated by commas; each also as stochastic-double (three samples, which estimate its digits) or interval-double (bounds), and with :plain or :pairwise for another order of its sums, as in half:plain.",
            DefaultValueFactory = _ => "half,bfloat16,float,double,decimal",
            HelpName = "A,B,...",
        };
        var reference = new Option<string>("--reference") { Description = "The number type to compare with; auto is double-double.", DefaultValueFactory = _ => "auto" };
        var digits = new Option<double>("--digits") { Description = "The digits that you need.", DefaultValueFactory = _ => 6 };
        var standardize = new Option<bool>("--standardize") { Description = "Bring features, and a target that is any number, to mean 0 and deviation 1 first, in double-double." };
        var remedies = RemedyChoice.Create();
        var cancellation = new Option<int>("--cancellation-digits") { Description = "How many digits an addition loses at least to be counted as a cancellation.", DefaultValueFactory = _ => new StudyOptions().CancellationDigits };
        var report = new Option<string?>("--report") { Description = "Write the report into this folder: precision.html, .md, .csv and .json, and a table of the remedies and of the minimum as .csv.", HelpName = "DIR" };
        var json = CommonOptions.Json();
        var command = new Command("precision", $"Train one pipeline in several number types and say where, when and why digits are lost. Without a file: the chapter, {ChapterEpochs} epochs.");
        data.AddTo(command);
        pipeline.AddTo(command);
        foreach (var option in (Option[])[numbers, reference, digits, cancellation, standardize, remedies, report, json])
            command.Options.Add(option);

        command.SetAction(parsed => Guard.Run(() =>
        {
            var chapter = data.IsChapter(parsed);
            var types = StudyNumberChoice.All("--numbers", parsed.GetValue(numbers)!);
            var wide = parsed.GetValue(reference) is { } name and not "auto" ? StudyNumberChoice.Of("--reference", name) : null;
            if (types.Length == 0)
                throw new UsageException("--numbers: name at least one number type.");
            if (parsed.GetValue(digits) is not (> 0 and < 100))
                throw new UsageException("--digits: name a number of digits, more than 0.");
            if (parsed.GetValue(cancellation) is not (> 0 and < 100))
                throw new UsageException("--cancellation-digits: name a number of digits, at least 1.");
            var tried = RemedyChoice.Read(parsed, remedies);
            OutputPath.CheckFolder(parsed.GetValue(report), "--report");
            OutputPath.CheckFile(parsed.GetValue(json), "--json");
            using var interruption = new Interruption();
            var cost = (chapter ? pipeline.ReadForChapter(parsed) : pipeline.Read(parsed, null)).Cost;
            var rows = PrecisionData.Of(chapter ? null : data.Source(parsed), chapter ? null : data.Columns(parsed), cost, parsed.GetValue(standardize), interruption.Token);
            var read = chapter ? pipeline.ReadForChapter(parsed) : pipeline.Read(parsed, rows.In<double>().Inputs);
            if (chapter && !parsed.Tokens.Any(token => token.Value is "--epochs" or "--pipeline" || token.Value.StartsWith("--epochs=", StringComparison.Ordinal)))
                read = read with { Epochs = ChapterEpochs };

            var options = new StudyOptions { Digits = parsed.GetValue(digits), Remedies = tried, CancellationDigits = parsed.GetValue(cancellation) };
            var result = StudyBar.Show(progress => PrecisionStudy.Run(read, rows, types, wide, options with { Progress = progress }, interruption.Token));
            PrecisionReport.Write(Screen.For(parsed.GetValue(json)), result);
            var again = "gsgd " + string.Join(' ', parsed.Tokens.Select(token => token.Value.Contains(' ') ? $"\"{token.Value}\"" : token.Value));
            if (parsed.GetValue(report) is { } folder)
                ReportFolder.Write(folder, result, again);
            JsonOutput.Write(parsed.GetValue(json), StudyJson.Of(result));
            return ExitCode.Done;
        }));
        return command;
    }
}
