using System.CommandLine;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;

namespace GenericSgd.Cli.Commands.Diagnose;

/// <summary><c>gsgd diagnose</c>: why a run learns as it does.</summary>
static class DiagnoseCommand
{
    internal static GroupedCommand Create()
    {
        var data = new DataOptions(orChapter: true);
        var pipeline = new PipelineOptions();
        var number = NumberOption.Create();
        var standardize = new Option<bool>("--standardize")
        {
            Description =
            "Bring features, and a target that is any number, to mean 0 and deviation 1 before training."
        };
        var all = new Option<bool>("--all") { Description = $"List every parameter, not only the first {DiagnoseReport.Most} that did not settle." };
        var plots = CommonOptions.Plots("Draw the course of the parameters and the range test of learning rates into this folder.");
        var json = CommonOptions.Json();
        var command = new GroupedCommand(
            "diagnose",
            "Train, and say of every parameter how it went (overshoots, crawls, oscillates, does not move) and which learning rate would suit it. Without a file: the chapter.")
        {
            Examples = ["gsgd diagnose", "gsgd diagnose houses.csv --target price --learning-rate 0.1 --epochs 200 --plots pictures"],
            ExitCodes = "0 done, 1 the run diverged (the report is written), 2 bad input or usage, 3 standard output could not be written to, 130 cancelled.",
        };
        data.AddTo(command);
        command.Add(GroupedCommand.Data, standardize);
        command.Add(GroupedCommand.Numbers, number);
        pipeline.AddTo(command);
        command.Add(GroupedCommand.Output, all, plots, json);

        command.SetAction(parsed => Guard.Run(() =>
        {
            var request = new DiagnoseRequest
            {
                Source = data.IsChapter(parsed) ? null : data.Source(parsed),
                Columns = data.IsChapter(parsed) ? null : data.Columns(parsed),
                Number = parsed.GetValue(number)!,
                Pipeline = inputs => data.IsChapter(parsed) ? pipeline.ReadForChapter(parsed) : pipeline.Read(parsed, inputs),
                Standardize = parsed.GetValue(standardize),
                All = parsed.GetValue(all),
                Plots = parsed.GetValue(plots),
                Json = parsed.GetValue(json),
            };
            request.Pipeline(null);
            OutputPath.CheckFolder(request.Plots, "--plots");
            OutputPath.CheckFile(request.Json, "--json");
            OutputPath.CheckDifferent(("the data", request.Source?.Name), ("--json", request.Json));
            using var interruption = new Interruption();
            return NumberChoice.Run(request.Number, new DiagnoseTask(request, interruption.Token));
        }));
        return command;
    }
}
