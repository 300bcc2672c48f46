using System.CommandLine;
using GenericSgd.Precision;

namespace GenericSgd.Cli.Options;

/// <summary>The option <c>--remedies</c>: all, or some by name.</summary>
static class RemedyChoice
{
    const string Flag = "--remedies";
    const string All = "all";

    static readonly (string Name, Remedy Remedy, string Text)[] Known =
    [
        ("compensated", Remedy.CompensatedUpdate, "keep what an update loses"),
        ("stochastic", Remedy.StochasticRounding, "round updates up or down by chance"),
        ("master", Remedy.MasterParameters, "parameters and optimizer in a wider type"),
        ("standardize", Remedy.Standardizing, "mean 0 and deviation 1 first"),
        ("rate", Remedy.SmallerRate, "an eighth of the learning rate"),
    ];

    static string[] Names => [.. Known.Select(known => known.Name)];

    internal static Option<string?> Create() => new(Flag)
    {
        Description = $"Try remedies in every type, and say what each buys: {string.Join("; ", Known.Select(known => $"{known.Name} ({known.Text})"))}. Without names: all.",
        Arity = ArgumentArity.ZeroOrOne,
        HelpName = "A,B,...",
    };

    internal static Remedy[] Read(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetResult(option) is null)
            return [];
        return parsed.GetValue(option) is null or All
            ? [.. Known.Select(known => known.Remedy)]
            : [.. parsed.GetValue(option)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Of)];
    }

    static Remedy Of(string name) => Choice.Find(name, Names) is { } found
        ? Known.Single(known => known.Name == found).Remedy
        : throw new UsageException($"{Flag}: {Choice.Unknown(name, [.. Names, All])}");
}
