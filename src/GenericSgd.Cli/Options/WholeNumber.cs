using System.CommandLine;
using System.CommandLine.Parsing;
using GenericSgd.Numerics;

namespace GenericSgd.Cli.Options;

/// <summary>Flags that take a whole number, written in any way: 1000 and 1e3 are the same.</summary>
static class WholeNumber
{
    internal static Option<int> Option(string flag, string description, int preset, string helpName) => new(flag)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => preset,
        CustomParser = result => (int)Parse(result, int.MinValue, int.MaxValue),
    };

    internal static Option<int?> Optional(string flag, string description, string helpName) => new(flag)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result => (int)Parse(result, int.MinValue, int.MaxValue),
    };

    internal static Option<ulong> Seed(string flag, string description, ulong preset) => new(flag)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => preset,
        CustomParser = result => (ulong)Parse(result, 0, ulong.MaxValue),
    };

    /// <summary>The number that a text means, if it is a whole one that has a place among those allowed; else words for what is wrong.</summary>
    internal static (decimal Number, string? Problem) Read(string text, decimal least, decimal most)
    {
        if (!Real.TryParse(text, out var exact))
            return (least, $"'{text}' is not a whole number.");
        if (exact < (Real)least || exact > (Real)most)
            return (least, exact < (Real)least ? $"'{text}' is too small: it is at least {(Real)least}."
                : $"'{text}' is too large: it is at most {(Real)most}.");
        var number = exact.To<decimal>();
        return decimal.IsInteger(number) && (Real)number == exact ? (number, null) : (least, $"'{text}' is not a whole number.");
    }

    static decimal Parse(ArgumentResult result, decimal least, decimal most)
    {
        var (number, problem) = Read(result.Tokens[^1].Value, least, most);
        if (problem is not null)
            result.AddError(problem);
        return number;
    }
}
