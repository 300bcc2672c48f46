using System.Globalization;
using GenericSgd.Precision.Results;

namespace GenericSgd.Precision.Reporting;

/// <summary>What a report says of the minimum of a cost that is quadratic in the parameters.</summary>
public static class ReachWords
{
    /// <summary>The condition number and what follows from it; empty if the cost is not quadratic.</summary>
    /// <param name="result">The study.</param>
    public static IEnumerable<string> Of(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return result.Minimum is { } minimum ? Sentences(minimum) : [];
    }

    static IEnumerable<string> Sentences(MinimumReach minimum)
    {
        var standardized = minimum.StandardizedCondition is { } other && other * 2 < minimum.Condition
            ? Text($" Standardizing the columns makes it {Power(other)}.") : "";
        if (double.IsInfinity(minimum.Condition))
        {
            yield return $"The minimum of the cost is out of reach: the condition number is more than 1e30, or infinite, because some columns are sums of multiples of others, or so nearly that double-double cannot tell.{standardized}";
            yield break;
        }

        yield return Text($"Condition number {Power(minimum.Condition)} (curvatures from {Power(minimum.SmallestCurvature)} to {Power(minimum.LargestCurvature)}): plain gradient descent needs about {Updates(minimum.UpdatesPerDigit)} for each digit of the minimum of the cost, at its best learning rate {minimum.BestRate:G3}. Here {minimum.Updates} were made.{standardized}");
        yield return minimum.OutOfReach ? $"{Why(minimum)} The digits of the other tables are those of the way there." : Text($"The reference ends with {minimum.Reference:F1} digits of the minimum.");
        if (minimum.Types.Where(type => type.CanKeep < 1).Select(type => type.Number).ToArray() is { Length: > 0 } without)
            yield return Text($"However many updates are made, {string.Join(", ", without)} can keep less than one digit of the minimum: a type loses about {Math.Log10(minimum.Condition):F1} digits, the logarithm of the condition number.");
    }

    /// <summary>A table of what each type can keep and has reached; without rows if the cost is not quadratic.</summary>
    /// <param name="result">The study.</param>
    public static StudyTable Table(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            "Digits of the minimum of the cost", ["number", "can keep about", "reached"],
            [.. (result.Minimum?.Types ?? []).Select(type =>
                (string[])[type.Number, Text($"{type.CanKeep:F1}"), type.Reached is { } reached ? Text($"{reached:F1}") : "-"])]);
    }

    static string Why(MinimumReach minimum) => minimum.UpdatesPerDigit > minimum.Updates
        ? "The minimum is out of reach of this training because of that condition number: even the reference ends without a digit of it."
        : "Even the reference ends without a digit of the minimum, though as many updates are enough at the best rate: take a rate nearer to it, or more epochs.";

    static string Updates(double value) => value < 1.5 ? "1 update" : $"{Power(value)} updates";

    static string Power(double value) => value is >= 0.01 and < 100000 ? Text($"{value:G3}") : Text($"{value:0.0e+0}");

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
