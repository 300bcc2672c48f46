using GenericSgd.Numbers;
using GenericSgd.Testing.Cases;
using GenericSgd.Testing.Running;

namespace GenericSgd.Testing.Tables;

/// <content>What a cost computes.</content>
sealed partial class CostLawTable<T>
{
    string? ExactValue(CostCase value)
    {
        DoubleDouble[] exact = [new ExactCost(cost, value).Value];
        return Compare.Digits("value", [Run(value).Value], exact, Close(value, exact), "in exact arithmetic");
    }

    string? ExactDerivative(CostCase value)
    {
        var (actual, exact) = (Run(value).Gradient.Values, new ExactCost(cost, value));
        DoubleDouble[] expected = [.. Enumerable.Range(0, actual.Length).Select(i => exact.Derivative(i))];
        var close = Close(value, expected);
        for (var i = 0; i < actual.Length; i++)
        {
            if (!close.Agrees(actual[i], expected[i])
                && !close.IsBetween(actual[i], exact.Derivative(i, -ExactLayer.Beside), exact.Derivative(i, ExactLayer.Beside)))
                return Compare.Different($"gradient[{i}]", actual[i], expected[i], "is the exact derivative of the cost");
        }

        return null;
    }

    string? MeanOverBatch(CostCase value)
    {
        int[] rows = [.. Enumerable.Range(0, value.Rows)];
        var (once, twice) = (Run(value), Run(value.Choose([.. rows, .. rows])));
        var (cost, slopes) = (Numbers<T>.Wide([once.Value]), Numbers<T>.Wide(once.Gradient.Values));
        DoubleDouble[] halves = [.. slopes.Select(slope => slope / 2)];
        return Compare.Digits("value", [twice.Value], cost, Close(value, cost), "over each row once; it is over each row twice")
            ?? Compare.Digits("gradient", twice.Gradient.Values[..halves.Length], halves, Close(value, slopes), "as half of what each row gives once");
    }

    string? SignOfChange(CostCase value)
    {
        var (slopes, exact) = (Numbers<T>.Wide(Run(value).Gradient.Values), new ExactCost(cost, value));
        DoubleDouble step = double.ScaleB(1, -20);
        for (var i = 0; i < slopes.Length; i++)
        {
            var change = exact.Moved(i, step) - exact.Moved(i, -step);
            var clear = DoubleDouble.Abs(slopes[i]) > Close(value, slopes).Tolerance && DoubleDouble.Abs(change) > step * step;
            if (clear && DoubleDouble.IsNegative(slopes[i]) != DoubleDouble.IsNegative(change))
                return $"gradient[{i}] is {slopes[i]}, but the cost changes by {change} when the prediction rises by {step + step}.";
        }

        return null;
    }

    string? LeastAtTarget(CostCase value)
    {
        var (elsewhere, target) = (Run(value), Run(value with { Prediction = value.Target }));
        return !T.IsZero(target.Value) ? $"The cost of the target itself is {target.Value}."
            : target.Gradient.Values.Any(slope => !T.IsZero(slope)) ? $"The gradient at the target is [{string.Join(", ", target.Gradient.Values)}]."
            : elsewhere.Value < T.Zero ? $"The cost is {elsewhere.Value}."
            : null;
    }

    string? Quadratic(CostCase value)
    {
        var exact = new ExactCost(cost, value);
        DoubleDouble third = exact.Moved(0, 2) - (3 * exact.Moved(0, 1)) + (3 * exact.Value) - exact.Moved(0, -1);
        return new Closeness<T>(Settings.Epsilons, value.Prediction.Length, exact.Moved(0, 2)).Agrees(T.Zero, third) ? null
            : $"The third difference is {third}.";
    }

    string? OutsideRefused(CostCase value)
    {
        if (Refusal(value, Numbers<T>.Eighths(value.Target)) is { } seen)
            return $"Its own targets are refused: {seen}";
        if (Outside(value.Outputs) is not { } outside)
            return null;
        var (row, targets) = (value.Rows - 1, Numbers<T>.Eighths(value.Target));
        targets[row * value.TargetColumns] = outside < 0 ? -Wholes<T>.Of(-outside) : Wholes<T>.Of(outside);
        return Refusal(value, targets) is not { } refusal ? $"The target {outside} is taken."
            : refusal.Contains($"row {row + 1} ") && refusal.Contains($" {outside}") ? null
            : $"The message about the target {outside} in row {row + 1} is: {refusal}";
    }

    int? Outside(int outputs) => traits.Targets switch
    {
        Targets.Any => null,
        Targets.Counts => -1,
        Targets.Signs => 0,
        Targets.ClassNumbers => outputs,
        _ => 2,
    };

    string? Refusal(CostCase value, T[] targets)
    {
        try
        {
            cost.CheckTargets<T>(new Sheet<T>(value.Rows, value.TargetColumns, 0, targets).View, value.Outputs);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
