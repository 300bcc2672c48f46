using System.Diagnostics;
using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <content>The loop over all epochs.</content>
public sealed partial class Trainer<T>
{
    // A run that wins back a cost a billion times that of the start is not known; in double it would take thousands of steps to overflow.
    static readonly Real GrowthLimit = 1_000_000_000;

    static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    readonly T[] _epochCosts;
    bool _hasCostLimit;
    T _costLimit = T.Zero;
    long _lastReport;

    /// <summary>Trains for all epochs of the pipeline.</summary>
    /// <param name="options">What to watch.</param>
    /// <param name="cancellation">Cancelling ends the run after the step under way; it is not an error, and the run says so.</param>
    /// <exception cref="ArgumentException">The validation rows do not fit the pipeline.</exception>
    /// <exception cref="DivergedException">
    /// A number is not finite, or the cost is more than a billion times that of the first batch. The exception holds the run so far.
    /// </exception>
    public TrainingRun<T> Fit(TrainingOptions<T>? options = null, CancellationToken cancellation = default)
    {
        options ??= new TrainingOptions<T>();
        if (options.Validation is { } validation)
            CheckShapes(validation);

        var start = Stopwatch.GetTimestamp();
        var history = new History<T>(_pipeline.Epochs, options.Validation is not null, options.RecordParameters ? _plan.ParameterCount : 0);
        var reason = StopReason.EpochsDone;
        try
        {
            for (var epoch = 0; epoch < _pipeline.Epochs && reason == StopReason.EpochsDone; epoch++)
                reason = FitEpoch(history, options, start, cancellation);
            Record(history, options);
            history.AddCost(CostOf(_data, "the cost over all rows after the last step"));
        }
        catch (DivergedException<T> exception)
        {
            exception.Run = new TrainingRun<T>(Network, history, StopReason.Diverged, Stopwatch.GetElapsedTime(start)) { Average = AverageNetwork() };
            throw;
        }

        return new TrainingRun<T>(Network, history, reason, Stopwatch.GetElapsedTime(start)) { Average = AverageNetwork() };
    }

    StopReason FitEpoch(History<T> history, TrainingOptions<T> options, long start, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return StopReason.Cancelled;

        Record(history, options);
        do
        {
            TakeBatch();
            Forward();
            var cost = Cost();
            CheckGrowth(cost);
            CostGradient();
            Backward();
            Update();
            _epochCosts[_batches.Index] = _batches.PerEpoch == 1 ? cost : cost * RowShare;
            if (options.Progress is { } progress)
                Report(progress, cost, start);
            if (cancellation.IsCancellationRequested && !EndsEpoch)
            {
                history.DropOpenEpoch();
                return StopReason.Cancelled;
            }
        }
        while (!EndsEpoch);

        history.EndEpoch(_batches.PerEpoch == 1 ? _epochCosts[0] : Reduce.Sum<T>(_epochCosts), LearningRate);
        return StopReason.EpochsDone;
    }

    T RowShare => ExactConvert.Nearest<int, T>(_batches.Rows) / ExactConvert.Nearest<int, T>(_data.Count);

    void Record(History<T> history, TrainingOptions<T> options)
    {
        history.AddParameters(Network.Parameters);
        if (options.Validation is { } validation)
            history.AddValidationCost(CostOf(validation, "the cost over the validation rows"));
    }

    T CostOf(Dataset<T> data, string place)
    {
        try
        {
            var cost = Evaluation.Cost(Network, _pipeline.Cost, data);
            return T.IsFinite(cost) ? cost : throw Diverged(place, null);
        }
        catch (ArithmeticException exception) when (exception is not DivergedException)
        {
            throw Diverged(place, exception);
        }
    }

    void CheckGrowth(T cost)
    {
        if (Steps == 0)
            _hasCostLimit = TryLimit(cost, out _costLimit);
        else if (_hasCostLimit && cost > _costLimit)
            throw Diverged("the cost, which is more than a billion times that of the first batch", null);
    }

    // A limit beyond the range of the type is none: the cost overflows before it. Nor is there one where the first batch costs nothing.
    static bool TryLimit(T cost, out T limit)
    {
        limit = T.Zero;
        try
        {
            limit = cost * GrowthLimit.To<T>();
            return limit > T.Zero;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    void Report(IProgress<TrainingProgress<T>> progress, T cost, long start)
    {
        var now = Stopwatch.GetTimestamp();
        if (!EndsEpoch && Stopwatch.GetElapsedTime(_lastReport, now) < ReportInterval)
            return;
        _lastReport = now;
        progress.Report(new TrainingProgress<T>(
            Epoch, _pipeline.Epochs, Steps, (long)StepsPerEpoch * _pipeline.Epochs, cost, Stopwatch.GetElapsedTime(start, now)));
    }
}
