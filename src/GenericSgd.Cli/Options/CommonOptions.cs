using System.CommandLine;

namespace GenericSgd.Cli.Options;

/// <summary>Flags that several commands share.</summary>
static class CommonOptions
{
    internal static Option<string?> Json() => new("--json")
    {
        Description = "Write the result as JSON to this file, packed by gzip if its name ends in .gz; '-' writes only JSON to standard output, and all human text goes to standard error.",
        HelpName = "FILE",
    };

    internal static Option<string?> Plots(string what) => new("--plots")
    {
        Description = what,
        HelpName = "DIR",
    };
}
