using CommunityToolkit.HighPerformance;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <content>What a cost does to memory.</content>
sealed partial class CostLawTable<T>
{
    string? EverySlopeWritten(CostCase value) =>
        Compare.Bits("gradient", Run(value).Gradient.Values, Run(value, new Layout(SecondFilling: true)).Gradient.Values,
        "if the memory held something else before");

    string? GuardsHold(CostCase value)
    {
        foreach (var gap in (ReadOnlySpan<int>)[0, 2])
        {
            if (Run(value, new Layout(gap)).Gradient.Touched is { } place)
                return $"A cell outside the gradient was written, {place} after its first element ({gap} cells between rows).";
        }

        return null;
    }

    string? GivenStays(CostCase value)
    {
        var run = Run(value);
        return Compare.Bits("prediction", run.Prediction.Values, Numbers<T>.Eighths(value.Prediction), "was given")
            ?? Compare.Bits("target", run.Target.Values, Numbers<T>.Eighths(value.Target), "was given");
    }

    string? InPlace(CostCase value) =>
        Compare.Bits("gradient", Run(value).Gradient.Values, CostRun<T>.Of(cost, value, inPlace: true).Gradient.Values, "over the predictions");

    string? SameAgain(CostCase value)
    {
        var first = Run(value);
        Run(value with { Prediction = [.. value.Prediction.Reverse()] });
        return Same(first, Run(value), "the second time");
    }

    string? RowsApart(CostCase value) => Same(Run(value), Run(value, new Layout(Gap: 3)), "with cells between the rows");

    string? TwoThreads(CostCase value) => Together.Run(() => Run(value), () => Run(value with { Prediction = [.. value.Prediction.Select(p => p - 3)] }),
        (alone, together) => Same(alone, together, "while another thread used the cost"));

    string? ShapesAgree(CostCase value)
    {
        var larger = new Sheet<T>(value.Rows + 1, value.Outputs, 0, new T[(value.Rows + 1) * value.Outputs]);
        var target = new Sheet<T>(value.Rows, value.TargetColumns, 0, Numbers<T>.Eighths(value.Target));
        var prediction = new Sheet<T>(value.Rows, value.Outputs, 0, Numbers<T>.Eighths(value.Prediction));
        return Refused("A gradient with one more row", () => cost.Gradient<T>(prediction.View, target.View, larger.View))
            ?? Refused("A target with fewer rows", () => cost.Value<T>(larger.View, target.View))
            ?? Refused("A batch without rows", () => cost.Value(default, default(ReadOnlySpan2D<T>)));
    }

    static string? Refused(string what, Action action)
    {
        try
        {
            action();
            return $"{what} is taken.";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static string? Same(CostRun<T> one, CostRun<T> other, string how) =>
        Compare.Bits("value", [one.Value], [other.Value], how) ?? Compare.Bits("gradient", one.Gradient.Values, other.Gradient.Values, how);
}
