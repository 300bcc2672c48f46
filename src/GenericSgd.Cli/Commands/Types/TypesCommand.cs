using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Numerics;

namespace GenericSgd.Cli.Commands.Types;

/// <summary><c>gsgd types</c>: what the number types can hold.</summary>
static class TypesCommand
{
    internal static GroupedCommand Create()
    {
        var command = new GroupedCommand("types",
            "List the number types: digits, range, smallest step, and what each lacks. Every figure is measured by doing the arithmetic.")
        {
            Examples = ["gsgd types", "gsgd types --json -"],
        };
        var json = CommonOptions.Json();
        command.Add(GroupedCommand.Output, json);
        command.SetAction(parsed => Guard.Run(() =>
        {
            OutputPath.CheckFile(parsed.GetValue(json), "--json");
            return Run(parsed.GetValue(json));
        }));
        return command;
    }

    static int Run(string? json)
    {
        (string Name, NumberFacts Facts)[] types = [.. NumberChoice.Names.Select(name => (name, NumberChoice.Run(name, new FactsOf())))];
        Screen.For(json).Table(
            ["number", "digits", "largest", "smallest positive", "step at 1", "lacks"],
            types.Select(type => Row(type.Name, type.Facts)),
            leftColumns: [0, 5]);
        JsonOutput.Write(json, () => new JsonObject
        {
            ["command"] = "types",
            ["types"] = new JsonArray([.. types.Select(type => ToJson(type.Name, type.Facts))]),
        });
        return ExitCode.Done;
    }

    static JsonObject ToJson(string name, NumberFacts facts) => new()
    {
        ["number"] = name,
        ["radix"] = facts.Radix,
        ["digits"] = facts.Digits,
        ["largest"] = facts.Largest?.ToString(),
        ["smallestPositive"] = facts.SmallestPositive.ToString(),
        ["stepAtOne"] = facts.StepAtOne.ToString(),
        ["hasNaN"] = facts.HasNaN,
        ["hasInfinity"] = facts.HasInfinity,
        ["hasRuntimeFunctions"] = facts.HasRuntimeFunctions,
    };

    static string[] Row(string name, NumberFacts facts) =>
    [
        name,
        facts.Digits.ToString("F1", CultureInfo.InvariantCulture),
        Short(facts.Largest),
        Short(facts.SmallestPositive),
        Short(facts.StepAtOne),
        Lacks(facts),
    ];

    static string Short(Real? value) => value is { } number ? number.To<double>().ToString("G5", CultureInfo.InvariantCulture) : "none found";

    static string Lacks(NumberFacts facts)
    {
        string?[] lacks =
        [
            facts.HasNaN ? null : "NaN",
            facts.HasInfinity ? null : "infinity (overflow throws)",
            facts.HasRuntimeFunctions ? null : "sqrt, exp, log of the runtime (ours are used)",
        ];
        var missing = lacks.OfType<string>().ToArray();
        return missing.Length == 0 ? "-" : string.Join(", ", missing);
    }

    sealed class FactsOf : IChosenTask<NumberFacts>
    {
        public NumberFacts Run<T>()
            where T : INumber<T> => NumberFacts.Of<T>();
    }
}
