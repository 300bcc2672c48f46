using System.Numerics;
using GenericSgd.Numbers;
using GenericSgd.Persistence;
using GenericSgd.Precision;

namespace GenericSgd.Cli.Options;

/// <summary>The number types of a study: those of the command, each also as samples or bounds that know their error, and with its sums in plain or pairwise
/// order.</summary>
static class StudyNumberChoice
{
    const string StochasticPrefix = "stochastic-";
    const string IntervalPrefix = "interval-";

    internal static StudyNumber[] All(string flag, string names) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => Of(flag, name))];

    internal static StudyNumber Of(string flag, string name)
    {
        var parts = name.Split(':');
        var prefix = new[] { StochasticPrefix, IntervalPrefix }.FirstOrDefault(known => parts[0].StartsWith(known, StringComparison.OrdinalIgnoreCase), "");
        var word = parts[0][prefix.Length..];
        if (Choice.Find(word, NumberChoice.Names) is not { } plain || parts.Length > 2)
            throw new UsageException($"{flag}: '{name}' is not a number type of this command.{NearestName.Question(word, NumberChoice.Names)} It knows {string.Join(", ", NumberChoice.Names)}, each also as {StochasticPrefix}double and {IntervalPrefix}double, and with :plain or :pairwise.");
        var number = NumberChoice.Run(plain, new Named(prefix + plain, prefix));
        return parts.Length == 1 ? number : number.Summing(parts[1] switch
        {
            "plain" => SummationOrder.Plain,
            "pairwise" => SummationOrder.Pairwise,
            _ => throw new UsageException($"{flag}: '{parts[1]}' is not an order of summation. There are plain and pairwise."),
        });
    }

    sealed class Named(string name, string prefix) : IChosenTask<StudyNumber>
    {
        public StudyNumber Run<T>()
            where T : INumber<T> => prefix switch
            {
                StochasticPrefix => StudyNumber.Of<Stochastic<T>>(name),
                IntervalPrefix => StudyNumber.Of<Interval<T>>(name),
                _ => StudyNumber.Of<T>(name),
            };
    }
}
