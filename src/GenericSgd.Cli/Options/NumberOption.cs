using System.CommandLine;

namespace GenericSgd.Cli.Options;

/// <summary><c>--number</c>.</summary>
static class NumberOption
{
    internal static Option<string> Create() =>
        Choice.Option("--number", "The number type that everything is computed in; 'gsgd types' says what each can hold.", NumberChoice.Default,
            NumberChoice.Names);
}
