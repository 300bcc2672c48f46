using System.Globalization;
using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Training;

/// <summary>Looks for the cause of a divergence, in the order of <see cref="DivergenceCause"/>.</summary>
/// <param name="pipeline">What was run.</param>
/// <param name="data">The rows whose numbers failed.</param>
/// <param name="batch">The rows of the batch.</param>
/// <param name="network">The network after the last good step.</param>
sealed class DivergenceSearch<T>(Pipeline pipeline, Dataset<T> data, Dataset<T> batch, Network<T> network)
    where T : INumber<T>
{
    /// <summary>Whether no step was done yet.</summary>
    internal required bool IsFirst { get; init; }

    /// <summary>Whether the rows arrive in pieces, so that others are not known.</summary>
    internal required bool IsFed { get; init; }

    /// <summary>Whether NaN came of numbers in range.</summary>
    internal required bool IsOwnNaN { get; init; }

    /// <summary>The learning rate of the step, as a double.</summary>
    internal required double Rate { get; init; }

    /// <summary>What was thrown.</summary>
    internal required Exception? Inner { get; init; }

    /// <summary>The first cause that holds.</summary>
    internal DivergenceReason Find()
    {
        if (BadNumber.NotFinite(data) is { } bad)
            return new(DivergenceCause.Data, $" The cause is in the data: {bad}.", "Correct that row, or leave it out.");
        var first = new FirstCost<T>(pipeline, data, batch, IsFirst ? network : pipeline.Build<T>());
        var cost = first.OfCost(out var isOwn);
        var isThrown = Inner is not null && (Inner is not OverflowException || isOwn);
        if (cost is not null && !isThrown && !(isOwn && IsOwnNaN))
            return OfFirst(cost);
        if (isThrown)
            return OfComputation($" {Inner!.GetType().Name}: {Inner.Message}");
        if (IsOwnNaN)
            return OfComputation(" The cost makes NaN of predictions and targets that are finite and not large.");
        return IsFirst && first.OfGradient() is { } gradient ? OfFirst(gradient) : OfRate();
    }

    static DivergenceReason OfComputation(string what) => new(DivergenceCause.Computation, what, "That comes from the number type, the cost or a layer, not from the learning rate.");

    DivergenceReason OfFirst(string what)
    {
        var standard = StandardizedColumns.Of(data.To<double>()) is not null;
        return new(DivergenceCause.FirstCost, " " + what, standard
            ? "Standardize features and targets (Standardizer<T>), or choose a number type with a wider range; no learning rate helps."
            : "Choose a number type with a wider range, or smaller targets; no learning rate helps.")
        {
            StandardizingHelps = standard,
        };
    }

    DivergenceReason OfRate()
    {
        var wide = data.To<double>();
        var own = Limit(wide);
        var limit = own < Rate || double.IsNaN(Rate) ? own : null;
        var standard = StandardizedColumns.Of(wide);
        var standardLimit = standard is null ? null : Limit(standard);
        var helps = standard is not null && (own is null || standardLimit is null ? StandardizedColumns.Size(wide) > StandardizedColumns.Large : standardLimit > 2 * own);

        // A few rows of many have a mean and a deviation of their own.
        helps &= !IsFed || BadNumber.Size(batch) > 10;
        return new(DivergenceCause.LearningRate, Inner is null ? "" : $" {Inner.Message}", Advice(helps, limit, standardLimit))
        {
            LargestLearningRate = limit,
            LargestStandardizedRate = helps ? standardLimit : null,
            StandardizingHelps = helps,
        };
    }

    // In pieces the next batches are not known: then no row of this one should be able to carry the parameters away alone.
    double? Limit(Dataset<double> rows)
    {
        try
        {
            return LargestLearningRate.Of(IsFed ? pipeline with { BatchSize = 1, AccumulateBatches = 1 } : pipeline, rows);
        }
        catch (Exception exception) when (exception is ArithmeticException or ArgumentException)
        {
            return null;
        }
    }

    string Advice(bool helps, double? limit, double? standardLimit)
    {
        var only = StepCurvature.IsWhole(pipeline, data.Count) && !IsFed ? "This cost surely converges" : "With these batches it surely converges";
        var lower = limit is { } own ? Text($"{only} with a learning rate below {RateText.Below(own)}: choose a lower one.")
            : helps ? "" : "Try a lower learning rate, or a number type with a wider range.";
        if (!helps)
            return lower;
        var standard = standardLimit is { } other ? Text($"Standardize the features (Standardizer<T>), which allows learning rates below {RateText.Below(other)}.") : "Standardize the features (Standardizer<T>), or try a lower learning rate.";
        return lower.Length == 0 ? standard : $"{standard} As they are: {char.ToLowerInvariant(lower[0])}{lower[1..]}";
    }

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
