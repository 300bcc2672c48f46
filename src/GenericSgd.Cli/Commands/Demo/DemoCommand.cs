using System.Globalization;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Plotting;
using GenericSgd.Training;

namespace GenericSgd.Cli.Commands.Demo;

/// <summary><c>gsgd demo</c>: the chapter, with its numbers and its pictures.</summary>
static class DemoCommand
{
    const string DefaultFolder = "chapter";

    internal static GroupedCommand Create()
    {
        var plots = CommonOptions.Plots($"The folder for the pictures. [default: {DefaultFolder}]");
        var json = CommonOptions.Json();
        var command = new GroupedCommand(
            "demo", "The chapter: one step at learning rates 1, 0.1 and 0.01, then 1000 epochs in each number type, random search beside it, and the pictures.")
        {
            Examples = ["gsgd demo", "gsgd demo --plots pictures --json demo.json"],
        };
        command.Add(GroupedCommand.Output, plots, json);
        command.SetAction(parsed => Guard.Run(() => Run(parsed.GetValue(plots) ?? DefaultFolder, parsed.GetValue(json))));
        return command;
    }

    static int Run(string folder, string? json)
    {
        var screen = Screen.For(json);
        OutputPath.CheckFolder(folder, "--plots");
        OutputPath.CheckFile(json, "--json");

        DemoStep[] steps = [DemoStep.At(1), DemoStep.At(0.1), DemoStep.At(0.01)];
        screen.Line("One step from weight 0.017640523459676642 and bias 0, where the cost is 4255.854199207604, in double:");
        screen.Table(["learning rate", "weight", "bias", "cost"], steps.Select(step => new[] { step.LearningRate, step.Weight, step.Bias, step.Cost }));

        var runs = NumberChoice.OfTheRuntime.Select(name => NumberChoice.Run(name, new DemoRun.In(name))).ToArray();
        screen.Line();
        screen.Line($"{Chapter.Epochs} epochs at learning rate 0.01 (the true values are 10 and 20):");
        screen.Table(
            ["number", "parameter", "after training", "milliseconds"],
            runs.SelectMany(run => Rows(run.Number, run.Weight, run.Bias, run.Cost, run.Time.TotalMilliseconds.ToString("F3", CultureInfo.InvariantCulture)))
                .Concat(RandomSearchRows()),
            leftColumns: [0, 1, 2]);
        screen.Line("The time is that of a warm run. Half cannot reach 10 and 20: its updates become smaller than its last digit.");

        string[] files = [.. ChapterPlots.Save(folder, [.. runs.Select(run => run.Course)]), ChapterPlots.SaveCostAndSlope(folder)];
        screen.Line();
        screen.Line("Pictures:");
        foreach (var file in files)
            screen.Line($"  {file}");

        JsonOutput.Write(json, () => new JsonObject
        {
            ["command"] = "demo",
            ["runs"] = new JsonArray([.. runs.Select(run => run.ToJson())]),
            ["steps"] = new JsonArray([.. steps.Select(step => step.ToJson())]),
            ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
        });
        return ExitCode.Done;
    }

    // One below the other, because three decimals side by side are wider than a terminal.
    static string[][] Rows(string name, string weight, string bias, string cost, string time) =>
        [[name, "weight", weight, time], ["", "bias", bias, ""], ["", "cost", cost, ""]];

    static string[][] RandomSearchRows()
    {
        var (network, cost) = new RandomSearch(1000, 0.05).Run(Chapter.Pipeline(0.01, 1), Dataset.Chapter<double>());
        return Rows(
            "random search, 1000 tries", ExactConvert.ToText(network.Parameters[0]), ExactConvert.ToText(network.Parameters[1]), ExactConvert.ToText(cost),
                "-");
    }
}
