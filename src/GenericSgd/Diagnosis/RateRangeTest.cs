using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Training;

namespace GenericSgd.Diagnosis;

/// <summary>A short training whose learning rate grows by the same factor with each step, until the cost runs away: it shows between which rates the cost falls.</summary>
/// <remarks>
/// With several batches in an epoch the cost of each step is smoothed, <c>s = 0.8 s + 0.2 cost</c>, corrected for its start. The suggestion is a tenth of the rate at which the
/// cost was lowest. Source: Smith, "Cyclical learning rates for training neural networks" (2017).
/// </remarks>
public sealed record RateRangeTest
{
    const double Kept = 0.8;
    const double RunAway = 4;

    /// <summary>The learning rate of each step.</summary>
    public required IReadOnlyList<double> Rates { get; init; }

    /// <summary>The cost before each step.</summary>
    public required IReadOnlyList<double> Costs { get; init; }

    /// <summary>A tenth of the learning rate at which the cost was lowest; null if the cost never fell.</summary>
    public double? Suggestion
    {
        get
        {
            var lowest = 0;
            for (var step = 1; step < Costs.Count; step++)
                lowest = Costs[step] < Costs[lowest] ? step : lowest;
            return lowest == 0 ? null : Rates[lowest] / 10;
        }
    }

    /// <summary>Runs the test in the number type of the data. The network starts anew; nothing of it is kept.</summary>
    /// <param name="pipeline">What is to be trained; its schedule is not used.</param>
    /// <param name="data">The rows to train on.</param>
    /// <param name="from">The first learning rate, greater than 0.</param>
    /// <param name="to">The last, greater than the first.</param>
    /// <param name="steps">How many steps, at least 2.</param>
    /// <param name="cancellation">Looked at before every step.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rates or the steps are not as they should be.</exception>
    /// <exception cref="ArgumentException">The data do not fit the pipeline.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static RateRangeTest Run<T>(Pipeline pipeline, Dataset<T> data, Real from, Real to, int steps = 100, CancellationToken cancellation = default)
        where T : INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(from, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        var trainer = new Trainer<T>(pipeline, data);
        var (rates, costs) = (new List<double>(), new List<double>());
        var (smoothed, weight, best) = (0.0, 0.0, double.PositiveInfinity);
        var kept = trainer.StepsPerEpoch > 1 ? Kept : 0;
        var (first, last) = (Math.Log(from.To<double>()), Math.Log(to.To<double>()));
        try
        {
            for (var step = 0; step < steps; step++)
            {
                cancellation.ThrowIfCancellationRequested();
                var rate = Math.Exp(first + (last - first) * step / (steps - 1));
                trainer.TakeBatch();
                trainer.Forward();
                smoothed = kept * smoothed + (1 - kept) * ExactConvert.ToDouble(trainer.Cost());
                weight = kept * weight + (1 - kept);
                rates.Add(rate);
                costs.Add(smoothed / weight);
                best = Math.Min(best, costs[^1]);
                if (costs[^1] > RunAway * best)
                    break;
                trainer.CostGradient();
                trainer.Backward();
                trainer.Update(ExactConvert.Nearest<double, T>(rate));
            }
        }
        catch (DivergedException)
        {
            // The end of the test: the rates before this one are what it is about.
        }

        return new RateRangeTest { Rates = rates, Costs = costs };
    }
}
