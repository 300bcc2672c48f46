using System.Globalization;
using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Training.Curvatures;

namespace GenericSgd.Training.Causes;

/// <summary>Looks for the cause of a divergence, in the order of <see cref="DivergenceCause"/>.</summary>
/// <param name="step">The step that failed.</param>
sealed class DivergenceSearch<T>(FailedStep<T> step)
    where T : INumber<T>
{
    /// <summary>The first cause that holds.</summary>
    internal DivergenceReason Find()
    {
        try
        {
            return FindFirst();
        }
        catch (Exception exception)
        {
            // The parts of a user may not take double, or memory may be short. What diverged is known and must not be lost for that.
            return new(null, "", $"The cause could not be looked for: {exception.Message}");
        }
    }

    DivergenceReason FindFirst()
    {
        if (BadNumber.NotFinite(step.Rows) is { } bad)
            return new(DivergenceCause.Data, $" The cause is in the data: {bad}.", "Correct that row, or leave it out.");
        var first = new FirstCost<T>(step.Pipeline, step.Rows, step.Batch, Start());
        var cost = first.OfCost(out var isOwn);
        var isThrown = step.Inner is not null && (step.Inner is not OverflowException || isOwn);
        var isOwnNaN = step.PredictionsOfNaN is { } predictions && AreModerate(predictions) && AreModerate(step.Batch.Targets);
        if (cost is not null && !isThrown && !(isOwn && isOwnNaN))
            return OfFirst(cost);
        if (isThrown)
            return OfComputation($" {step.Inner!.GetType().Name}: {step.Inner.Message}");
        if (isOwnNaN)
            return OfComputation(" The cost makes NaN of predictions and targets that are finite and not large.");
        return step.Start is not null && first.OfGradient() is { } gradient ? OfFirst(gradient) : OfRate();
    }

    Network<T> Start()
    {
        if (step.Start is null)
            return step.Pipeline.Build<T>();
        var network = new Network<T>(step.Pipeline.Inputs, step.Pipeline.Layers);
        step.Start.CopyTo(network.Parameters);
        return network;
    }

    // So small that no sum of their squares, or squares of those, leaves the range.
    static bool AreModerate(ReadOnlySpan2D<T> numbers)
    {
        try
        {
            foreach (var number in numbers)
            {
                if (!T.IsFinite(number * number * number * number))
                    return false;
            }

            return true;
        }
        catch (ArithmeticException)
        {
            return false;
        }
    }

    static DivergenceReason OfComputation(string what) => new(
        DivergenceCause.Computation, what, "That comes from the number type, the cost or a layer, not from the learning rate.");

    DivergenceReason OfFirst(string what)
    {
        var standard = StandardizedColumns.Of(step.Rows.To<double>()) is not null;
        return new(DivergenceCause.FirstCost, " " + what, standard
            ? "Standardize features and targets (Standardizer<T>), or choose a number type with a wider range; no learning rate helps."
            : "Choose a number type with a wider range, or smaller targets; no learning rate helps.")
        {
            StandardizingHelps = standard,
        };
    }

    DivergenceReason OfRate()
    {
        var (wide, rate) = (step.Rows.To<double>(), HighestRate());
        var own = Limit(wide);
        var limit = own < rate || double.IsNaN(rate) ? own : null;
        var standard = StandardizedColumns.Of(wide);
        var standardLimit = standard is null ? null : Limit(standard);
        var helps = standard is not null
            && (own is null || standardLimit is null ? StandardizedColumns.Size(wide) > StandardizedColumns.Large : standardLimit > 2 * own);

        // A few rows of many have a mean and a deviation of their own.
        helps &= !step.IsFed || BadNumber.Size(step.Batch) > 10;
        return new(DivergenceCause.LearningRate, step.Inner is null ? "" : $" {step.Inner.Message}", Advice(helps, limit, standardLimit))
        {
            LargestLearningRate = limit,
            LargestStandardizedRate = helps ? standardLimit : null,
            StandardizingHelps = helps,
        };
    }

    // Of the step that failed or of the one before; NaN if it has no place in double.
    double HighestRate()
    {
        try
        {
            var next = step.Rate.Exists ? step.Rate.Value : step.Pipeline.Optimizer.LearningRate.Rate<T>(step.Moment, step.EpochCosts);
            return ExactConvert.ToDouble(T.Max(next, step.LastRate));
        }
        catch (ArithmeticException)
        {
            return double.NaN;
        }
    }

    // In chunks the next batches are not known: then no row of this one should be able to carry the parameters away alone.
    double? Limit(Dataset<double> rows)
    {
        try
        {
            return LargestLearningRate.Of(step.IsFed ? step.Pipeline with { BatchSize = 1, AccumulateBatches = 1 } : step.Pipeline, rows);
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentException)
        {
            return null;
        }
    }

    string Advice(bool helps, double? limit, double? standardLimit)
    {
        var isWhole = StepCurvature.IsWhole(step.Pipeline, step.Rows.Count) && !step.IsFed;
        var only = isWhole ? "This cost surely converges" : "With these batches it surely converges";
        var lower = limit is { } own ? Text($"{only} with a learning rate below {RateText.Below(own)}: choose a lower one.")
            : helps ? "" : "Try a lower learning rate, or a number type with a wider range.";
        if (!helps)
            return lower;
        var standard = standardLimit is { } other
            ? Text($"Standardize the features (Standardizer<T>), which allows learning rates below {RateText.Below(other)}.")
            : "Standardize the features (Standardizer<T>), or try a lower learning rate.";
        return lower.Length == 0 ? standard : $"{standard} As they are: {char.ToLowerInvariant(lower[0])}{lower[1..]}";
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
