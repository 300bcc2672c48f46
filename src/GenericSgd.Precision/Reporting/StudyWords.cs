using System.Globalization;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>The sentences of a report.</summary>
public static class StudyWords
{
    /// <summary>What the mark in a table means.</summary>
    public const string Mark = "* As many digits as the reference itself holds there, or more: the cell says no more than that.";

    /// <summary>What the digits were compared with.</summary>
    /// <param name="result">The study.</param>
    public static string Reference(StudyResult result) => string.Create(CultureInfo.InvariantCulture,
        $"Reference: {result.Reference}, compared with {result.Witness} and with itself in pairwise order. After the last epoch it holds {result.ReferenceDigits.Parameters:F1} digits of the parameters and {result.ReferenceDigits.Cost:F1} of the cost.");

    /// <summary>The cheapest type that keeps the digits asked for.</summary>
    /// <param name="result">The study.</param>
    public static string Cheapest(StudyResult result) => result.Cheapest is { } type
        ? string.Create(CultureInfo.InvariantCulture, $"Cheapest type for {result.DigitsAsked} digits of parameters and predictions: {type.Number} ({type.Elapsed.TotalMilliseconds:F1} ms).")
        : string.Create(CultureInfo.InvariantCulture, $"None of these types keeps {result.DigitsAsked} digits of parameters and predictions.");
}
