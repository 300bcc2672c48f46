using System.Text.Json;

namespace GenericSgd.Cli.Tests;

/// <summary>Runs the command and waits for it.</summary>
static class Gsgd
{
    internal static readonly string[] Numbers = ["half", "bfloat16", "float", "double", "decimal", "double-double"];

    internal static CommandResult Run(params IEnumerable<string> arguments) => CommandInside.Run(arguments);

    /// <summary>Runs the command for a screen of that width.</summary>
    internal static CommandResult OnScreen(int columns, params IEnumerable<string> arguments) => CommandInside.Run(arguments, columns);

    /// <summary>Runs the command where standard output and standard error are a terminal.</summary>
    internal static CommandResult OnTerminal(params IEnumerable<string> arguments) => CommandInside.Run(arguments, columns: 80, isRedirected: false);

    /// <summary>Runs what is expected to succeed; the words after the first arguments are separated by blanks.</summary>
    internal static CommandResult Done(IEnumerable<string> arguments, string flags = "") => Run([.. arguments, .. Words(flags)]).Expect(0);

    /// <summary>Trains and gives back the JSON.</summary>
    internal static JsonElement Train(string data, string target, string flags, params IEnumerable<string> more) =>
        Done(["train", data, "--target", target, "--json", "-", .. more], flags).Json;

    internal static string[] Words(string flags) => flags.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
