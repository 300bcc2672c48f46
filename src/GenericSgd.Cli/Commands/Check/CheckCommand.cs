using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Check;

/// <summary><c>gsgd check</c>: the exact gradient check of a pipeline.</summary>
static class CheckCommand
{
    const int Most = 20;

    static string[] RowOf(ParameterCheck one) =>
    [
        one.Name, one.Gradient, one.Exact, one.Digits.ToString("F1", CultureInfo.InvariantCulture), one.Promised.ToString("F1", CultureInfo.InvariantCulture),
        one.AtKink ? "at a kink" : one.Passed ? "" : "wrong",
    ];

    internal static GroupedCommand Create()
    {
        var data = new DataOptions(orChapter: true);
        var pipeline = new PipelineOptions();
        var number = NumberOption.Create();
        var standardize = new Option<bool>("--standardize")
        {
            Description =
            "Bring features, and a target that is any number, to mean 0 and deviation 1 first, in double-double."
        };
        var json = CommonOptions.Json();
        var command = new GroupedCommand("check",
            "Compare the gradient of the first batch with exact derivatives by dual numbers, per parameter, worst first. Without a file: the chapter.")
        {
            Examples = ["gsgd check", "gsgd check houses.csv --target price --standardize --layers dense:4,tanh,dense:1 --number float"],
            ExitCodes = "0 the gradient is right, 1 digits are missing, 2 bad input or usage, 3 standard output could not be written to, 130 cancelled.",
        };
        data.AddTo(command);
        command.Add(GroupedCommand.Data, standardize);
        command.Add(GroupedCommand.Numbers, number);
        pipeline.AddTo(command);
        command.Add(GroupedCommand.Output, json);
        command.SetAction(parsed => Guard.Run(() =>
        {
            OutputPath.CheckFile(parsed.GetValue(json), "--json");
            var chapter = data.IsChapter(parsed);
            OutputPath.CheckDifferent(("the data", chapter ? null : data.Source(parsed).Name), ("--json", parsed.GetValue(json)));
            using var interruption = new Interruption();
            Pipeline Read(int? inputs) => chapter ? pipeline.ReadForChapter(parsed) : pipeline.Read(parsed, inputs);
            var rows = StudyRows.Of(chapter ? null : data.Source(parsed), chapter ? null : data.Columns(parsed), Read, parsed.GetValue(standardize),
                interruption.Token);
            var read = Read(rows.In<double>().Inputs);
            var check = GradientCheck.Run(read, rows, StudyNumberChoice.Of("--number", parsed.GetValue(number)!), interruption.Token);
            var screen = Screen.For(parsed.GetValue(json));
            screen.Line(string.Create(CultureInfo.InvariantCulture,
                $"{Words.Count(check.Parameters.Count, "parameter")} in {check.Number}; the worst gradient is that of {check.Worst.Name}: {check.Worst.Digits:F1} digits, where rounding leaves at least {check.Worst.Promised:F1}."));
            var shown = check.Parameters.Take(Most).ToArray();
            int columns = shown.Any(one => one.AtKink || !one.Passed) ? 6 : 5;
            string[] headings = ["parameter", "gradient", "exact", "digits", "promised", "remark"];
            screen.Table(headings[..columns], shown.Select(one => RowOf(one)[..columns]), leftColumns: [0, 5]);
            if (check.Parameters.Count > Most)
                screen.Line($"The {Most} worst of {check.Parameters.Count}; --json lists all.");
            if (check.Parameters.Count(one => one.AtKink) is > 0 and var kinks)
                screen.Line(string.Create(CultureInfo.InvariantCulture,
                    $"{(kinks == 1 ? "1 stands" : $"{kinks} stand")} at a kink of the cost, where every number between the derivatives on both sides is as right."));
            screen.Line(check.Passed ? "The gradient is right."
                : "The gradient is wrong: a backward pass does not compute the derivative of its forward pass.");
            JsonOutput.Write(parsed.GetValue(json), () => new JsonObject
            {
                ["command"] = "check",
                ["number"] = check.Number,
                ["worstDigits"] = check.Worst.Digits,
                ["promisedDigits"] = check.Worst.Promised,
                ["passed"] = check.Passed,
                ["parameters"] = new JsonArray([.. check.Parameters.Select(one => new JsonObject
                {
                    ["name"] = one.Name,
                    ["gradient"] = one.Gradient,
                    ["exact"] = one.Exact,
                    ["digits"] = one.Digits,
                    ["promised"] = one.Promised,
                    ["atKink"] = one.AtKink,
                })]),
            });
            return check.Passed ? ExitCode.Done : ExitCode.Diverged;
        }));
        return command;
    }
}
