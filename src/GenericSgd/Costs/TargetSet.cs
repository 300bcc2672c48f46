using System.Numerics;

namespace GenericSgd.Costs;

/// <summary>What the sets of targets hold.</summary>
static class TargetSet
{
    /// <summary>Whether a number is in the set; of <see cref="CostTargets.Classes"/> whether it is a probability.</summary>
    internal static bool Holds<T>(CostTargets targets, T number)
        where T : INumber<T>
    {
        return targets switch
        {
            CostTargets.AnyNumber => true,
            CostTargets.NotNegative => number >= T.Zero && T.IsFinite(number),
            CostTargets.Signs => T.Abs(number) == T.One,
            _ => number >= T.Zero && number <= T.One,
        };
    }

    /// <summary>What the set holds, and what to do with targets that are something else.</summary>
    internal static string Words(CostTargets targets) => targets switch
    {
        CostTargets.NotNegative => "counts, numbers of at least 0. Take another cost for numbers below 0",
        CostTargets.Signs => "the signs -1 and 1, one for each of two classes. Number them so; for more classes take a cross-entropy with an output for each",
        CostTargets.ZeroToOne =>
            "0 and 1, one for each of two classes, or probabilities between. Number the classes so; for more of them take a cross-entropy with an output for each",
        _ => "numbers of classes, or in a column for each class its probability, from 0 to 1",
    };
}
