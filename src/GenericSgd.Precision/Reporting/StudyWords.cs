using System.Globalization;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>The sentences of a report.</summary>
public static class StudyWords
{
    /// <summary>What the mark in a table means.</summary>
    public const string Mark = "* As many digits as the reference is known to hold there, or more: the cell says no more than that.";

    /// <summary>What to know when reading the table of remedies.</summary>
    public const string Remedies =
        "Digits beyond those of the type mean that the right values happen to be numbers of the type, as 10 and 20 are for the chapter. What changes the exact way of training is compared with a reference that was trained in the same way.";

    /// <summary>What is counted in the table of events.</summary>
    /// <param name="digits">The digits that a cancellation loses at least.</param>
    public static string Events(int digits) => string.Create(CultureInfo.InvariantCulture,
        $"Every operation is rounded in the number type itself. A cancellation is an addition that loses {digits} decimal {(digits == 1 ? "digit" : "digits")} or more; a sum that is exactly 0 is none. An underflow is a product or quotient that becomes 0; what decimal flushes without a word is among them.");

    /// <summary>What the digits were compared with.</summary>
    /// <param name="result">The study.</param>
    public static string Reference(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return string.Create(CultureInfo.InvariantCulture,
            $"Reference: {result.Reference}, compared with {result.Witness}. After the last epoch they agree on {result.ReferenceDigits.Parameters:F1} digits of the parameters and {result.ReferenceDigits.Cost:F1} of the cost; the reference may hold more, which nothing shows.")
            + (result.WitnessDivergence is null ? ""
                : $" {result.Witness} diverged: from there on the reference is compared with itself in pairwise order, which says too much where sums are short.");
    }

    /// <summary>How long the study took, against plain runs of its types one after the other.</summary>
    /// <param name="result">The study.</param>
    public static string Time(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var plain = result.Types.Aggregate(TimeSpan.Zero, (sum, type) => sum + type.Elapsed);
        return string.Create(CultureInfo.InvariantCulture,
            $"The study took {result.Elapsed.TotalSeconds:F1} s, compilation included; plain runs of all its types take {plain.TotalSeconds:F1} s.");
    }

    /// <summary>Which types had to round the narrowest type's values; empty if none had to.</summary>
    /// <param name="result">The study.</param>
    public static IEnumerable<string> Inexact(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Types.Where(type => type.InexactNarrowValues > 0).Select(type => string.Create(CultureInfo.InvariantCulture,
        $"{type.Number} had to round {type.InexactNarrowValues} of the narrowest type's values, so its \"computing alone\" is not of computing alone."));
    }

    /// <summary>The cheapest type that keeps the digits asked for: the narrowest, since times differ from run to run; they are told beside it.</summary>
    /// <param name="result">The study.</param>
    public static string Cheapest(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Cheapest is { } type
            ? string.Create(CultureInfo.InvariantCulture,
                $"Cheapest type for {result.DigitsAsked} digits of parameters and predictions: {type.Number}, with {type.Bits} bits a number. A plain run takes {Times(result)}.")
            : string.Create(CultureInfo.InvariantCulture, $"None of these types keeps {result.DigitsAsked} digits of parameters and predictions.");
    }

    static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString(time.TotalMilliseconds < 100 ? "G3" : "F0", CultureInfo.InvariantCulture);

    static string Times(StudyResult result) =>
        string.Join(", ", result.Types.Select(type => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds(type.Elapsed)} ms in {type.Number}")));
}
