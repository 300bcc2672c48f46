using System.Numerics;
using GenericSgd.Precision;

namespace GenericSgd.Cli.Options;

/// <summary>The number types of a study: those of the command, each also with its sums in plain or pairwise order.</summary>
static class StudyNumberChoice
{
    internal static StudyNumber[] All(string flag, string names) => [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => Of(flag, name))];

    internal static StudyNumber Of(string flag, string name)
    {
        var parts = name.Split(':');
        if (!NumberChoice.Names.Contains(parts[0]) || parts.Length > 2)
            throw new UsageException($"{flag}: '{name}' is not a number type of this command. It knows {string.Join(", ", NumberChoice.Names)}, each also with :plain or :pairwise.");
        var number = NumberChoice.Run(parts[0], new Named(parts[0]));
        return parts.Length == 1 ? number : number.Summing(parts[1] switch
        {
            "plain" => SummationOrder.Plain,
            "pairwise" => SummationOrder.Pairwise,
            _ => throw new UsageException($"{flag}: '{parts[1]}' is not an order of summation. There are plain and pairwise."),
        });
    }

    sealed class Named(string name) : INumberTask<StudyNumber>
    {
        public StudyNumber Run<T>()
            where T : INumber<T> => StudyNumber.Of<T>(name);
    }
}
