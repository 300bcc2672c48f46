using System.CommandLine;
using System.Text.Json.Nodes;
using GenericSgd.Cli.Options;
using GenericSgd.Cli.Output;
using GenericSgd.Persistence;

namespace GenericSgd.Cli.Commands.Parts;

/// <summary><c>gsgd parts</c>: everything that a pipeline can be made of, with its settings.</summary>
static class PartsCommand
{
    internal static GroupedCommand Create()
    {
        var name = new Argument<string?>("NAME") { Description = "Only the parts of that name.", Arity = ArgumentArity.ZeroOrOne };
        var json = CommonOptions.Json();
        var command = new GroupedCommand("parts",
            "List layers, costs, transforms, schedules, initializers and optimizers, with their settings and defaults; those of optimizers by dialect.")
        {
            Examples = ["gsgd parts", "gsgd parts adam"],
        };
        command.Arguments.Add(name);
        command.Add(GroupedCommand.Output, json);
        command.SetAction(parsed => Guard.Run(() =>
        {
            OutputPath.CheckFile(parsed.GetValue(json), "--json");
            return Run(parsed.GetValue(name), parsed.GetValue(json));
        }));
        return command;
    }

    static int Run(string? name, string? json)
    {
        DefinitionKind[] kinds = [.. Definitions.All.Where(kind => name is null || kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase))];
        string[] optimizers = [.. OptimizerChoice.Names.Where(optimizer => name is null || optimizer.Equals(name, StringComparison.OrdinalIgnoreCase))];
        if (kinds.Length + optimizers.Length == 0)
            throw Unknown(name!);

        var screen = Screen.For(json);
        foreach (var family in kinds.GroupBy(kind => kind.Family))
        {
            screen.Line($"{char.ToUpperInvariant(family.Key.Noun[0])}{family.Key.Noun[1..]}s");
            screen.Table(["name", "setting", "what it may be", "default"], family.SelectMany(RowsOf), leftColumns: [0, 1, 2, 3]);
        }

        if (optimizers.Length > 0)
        {
            screen.Line("Optimizers (--optimizer, --dialect): the learning rate, then the transforms of the chain");
            screen.Table(["name", "dialect", "learning rate", "chain"], optimizers.SelectMany(OptimizerDefaults.RowsOf), leftColumns: [0, 1, 2, 3]);
        }

        JsonOutput.Write(json, () => new JsonObject
        {
            ["command"] = "parts",
            ["parts"] = new JsonArray([.. kinds.Select(ToJson)]),
            ["optimizers"] = new JsonArray([.. optimizers.Select(OptimizerDefaults.ToJson)]),
        });
        return ExitCode.Done;
    }

    static UsageException Unknown(string name)
    {
        string[] all = [.. Definitions.All.Select(kind => kind.Name), .. OptimizerChoice.Names];
        return new UsageException($"There is no part \"{name}\".{NearestName.Question(name, all)} 'gsgd parts' lists them all.");
    }

    static IEnumerable<string[]> RowsOf(DefinitionKind kind)
    {
        if (kind.Settings.Count == 0)
            yield return [kind.Name, "", "", ""];
        for (var i = 0; i < kind.Settings.Count; i++)
        {
            var setting = kind.Settings[i];
            yield return [i == 0 ? kind.Name : "", setting.Name, setting.Allowed,
                setting.IsRequired ? "must be given" : kind.DefaultOf(setting) ?? "none"];
        }
    }

    static JsonNode ToJson(DefinitionKind kind) => new JsonObject
    {
        ["family"] = kind.Family.Noun,
        ["name"] = kind.Name,
        ["settings"] = new JsonArray(
        [
            .. kind.Settings.Select(setting => new JsonObject
            {
                ["name"] = setting.Name,
                ["allowed"] = setting.Allowed,
                ["required"] = setting.IsRequired,
                ["default"] = kind.DefaultOf(setting),
            }),
        ]),
    };
}
