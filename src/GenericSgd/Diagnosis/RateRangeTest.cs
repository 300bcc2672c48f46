using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Training;
using GenericSgd.Training.Fitting;

namespace GenericSgd.Diagnosis;

/// <summary>A short training whose learning rate grows by the same factor with each step, until the cost runs away: it shows between which rates the cost
/// falls.</summary>
/// <remarks>
/// <para>With several batches in an epoch the cost of each step is smoothed, <c>s = 0.8 s + 0.2 cost</c>, corrected for its start, to be looked at. It is not
/// judged by: some batches cost more than others at any rate. What is judged is the cost over the same rows before each step, see <see cref="Judged"/>.</para>
/// <para>The cost has run away where it is above the lowest by more than four times the magnitude that it has at the start or for predictions of 0. Of a cost
/// that falls below 0, as a negative log-likelihood may, no multiple says that: there the test goes on as long as the numbers are finite. The suggestion is a
/// tenth of the rate at which the cost was lowest, and at most half of the largest rate that is known to be stable, see
/// <see cref="LargestLearningRate"/>. Source: Smith, "Cyclical learning rates for training neural networks" (2017).</para>
/// </remarks>
public sealed record RateRangeTest
{
    const double Kept = 0.8;
    const double RunAway = 4;
    const int MostJudged = 1000;

    /// <summary>The learning rate of each step.</summary>
    public required IReadOnlyList<double> Rates { get; init; }

    /// <summary>The cost before each step.</summary>
    public required IReadOnlyList<double> Costs { get; init; }

    /// <summary>The cost before each step over the same rows each time, 1000 or all if there are no more, spread evenly; null where each batch has all rows, as
    /// <see cref="Costs"/> is that.</summary>
    public IReadOnlyList<double>? Judged { get; init; }

    /// <summary>The learning rate below which a run of the pipeline surely does not run away; null if it is not known.</summary>
    public double? StableRate { get; init; }

    /// <summary>The learning rate at which the cost was lowest; null if the cost never fell.</summary>
    public double? LowestAt
    {
        get
        {
            var (costs, lowest) = (Judged ?? Costs, 0);
            for (var step = 1; step < costs.Count; step++)
                lowest = costs[step] < costs[lowest] ? step : lowest;
            return lowest == 0 ? null : Rates[lowest];
        }
    }

    /// <summary>A tenth of the learning rate at which the cost was lowest, or half of the stable one where that is less; null if the cost never fell.</summary>
    public double? Suggestion => LowestAt is { } lowest ? Math.Min(lowest / 10, StableRate / 2 ?? double.PositiveInfinity) : null;

    /// <summary>Runs the test in the number type of the data. The network starts anew; nothing of it is kept.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    /// <param name="pipeline">What is to be trained; its schedule is not used.</param>
    /// <param name="data">The rows to train on.</param>
    /// <param name="from">The first learning rate, greater than 0.</param>
    /// <param name="to">The last, greater than the first.</param>
    /// <param name="steps">How many steps, at least 2.</param>
    /// <param name="cancellationToken">Looked at before every step.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rates or the steps are not as they should be.</exception>
    /// <exception cref="ArgumentException">The data do not fit the pipeline.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static RateRangeTest Run<T>(Pipeline pipeline, Dataset<T> data, Real from, Real to, int steps = 100, CancellationToken cancellationToken = default)
        where T : INumber<T>
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(from, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        var trainer = new Trainer<T>(pipeline, data);
        var tooHigh = RunAway * ExactConvert.ToDouble(CostScale.Of(pipeline, data));
        var (rates, costs) = (new List<double>(), new List<double>());
        var judged = trainer.StepsPerEpoch > 1 ? new List<double>() : null;
        var rows = judged is null ? data : Sample(data);
        var (smoothed, weight, best) = (0.0, 0.0, double.PositiveInfinity);
        var kept = judged is null ? 0 : Kept;
        var (first, last) = (Math.Log(from.To<double>()), Math.Log(to.To<double>()));
        try
        {
            for (var step = 0; step < steps; step++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rate = Math.Exp(first + (last - first) * step / (steps - 1));
                trainer.TakeBatch();
                trainer.Forward();
                smoothed = kept * smoothed + (1 - kept) * ExactConvert.ToDouble(trainer.Cost());
                weight = kept * weight + (1 - kept);
                var cost = judged is null ? smoothed : ExactConvert.ToDouble(Evaluation.Cost(trainer.Network, pipeline.Cost, rows));
                if (!double.IsFinite(cost))
                    break;
                rates.Add(rate);
                costs.Add(smoothed / weight);
                judged?.Add(cost);
                best = Math.Min(best, cost);
                if (best > 0 && cost > best + tooHigh)
                    break;
                trainer.CostGradient();
                trainer.Backward();
                var next = ExactConvert.Nearest<double, T>(rate);
                if (!T.IsFinite(next))
                    break;
                trainer.Update(next);
            }
        }
        catch (ArithmeticException)
        {
            // The end of the test, be it that the numbers ran away or that the type has no such rate: the rates before this one are what it is about.
        }

        return new RateRangeTest { Rates = rates, Costs = costs, Judged = judged, StableRate = LargestLearningRate.Of(pipeline, data) };
    }

    static Dataset<T> Sample<T>(Dataset<T> data)
        where T : INumber<T> => data.Count <= MostJudged
            ? data
            : Split.Take(data, [.. Enumerable.Range(0, MostJudged).Select(place => (int)((long)place * data.Count / MostJudged))]);
}
