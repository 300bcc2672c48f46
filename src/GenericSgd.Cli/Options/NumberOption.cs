using System.CommandLine;

namespace GenericSgd.Cli.Options;

/// <summary><c>--number</c>.</summary>
static class NumberOption
{
    internal static Option<string> Create()
    {
        var number = new Option<string>("--number")
        {
            Description = $"The number type: {string.Join(", ", NumberChoice.Names)}.",
            DefaultValueFactory = _ => NumberChoice.Default,
        };
        number.AcceptOnlyFromAmong(NumberChoice.Names);
        return number;
    }
}
