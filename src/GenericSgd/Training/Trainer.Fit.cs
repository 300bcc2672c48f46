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
    long _lastCheckpoint;
    long _start;
    TimeSpan _elapsedBefore;
    History<T>? _history;
    BestEpoch<T>? _best;

    /// <summary>Trains for all epochs of the pipeline, or for those that are left after <see cref="Restore"/>.</summary>
    /// <param name="options">What to watch.</param>
    /// <param name="cancellation">Cancelling ends the run after the step under way; it is not an error, and the run says so.</param>
    /// <exception cref="ArgumentException">The validation rows do not fit the pipeline, or a restored run had other options.</exception>
    /// <exception cref="DivergedException">
    /// A number is not finite, or the cost is more than a billion times that of the first batch. The exception holds the run so far.
    /// </exception>
    public TrainingRun<T> Fit(TrainingOptions<T>? options = null, CancellationToken cancellation = default)
    {
        options ??= new TrainingOptions<T>();
        if (options.Validation is { } validation)
            CheckShapes(validation);
        var (history, isNew) = Begin(options);
        var moment = new TrainingMoment<T>(this, history);
        var reason = StopReason.EpochsDone;
        TrainingRun<T> run;
        try
        {
            if (isNew ? EndEpoch(history, options) : options.EarlyStopping is { } rule && _best!.HasStalled(rule, history.Epochs))
                reason = StopReason.EarlyStopped;
            while (history.Epochs < _pipeline.Epochs && reason == StopReason.EpochsDone)
                reason = FitEpoch(history, options, moment, cancellation);
            if (reason is StopReason.EpochsDone or StopReason.EarlyStopped)
                options.Checkpoint?.Save(Save());
            if (options.EarlyStopping is { RestoreBest: true } && reason != StopReason.Cancelled)
                _best!.Parameters.CopyTo(Network.Parameters);
            history.AddCost(CostOf(_data, "the cost over all rows after the last step"));
            run = new TrainingRun<T>(Network, history, reason, Elapsed) { BestEpoch = _best?.Epoch, Average = AverageNetwork() };
        }
        catch (DivergedException<T> exception)
        {
            exception.Run = new TrainingRun<T>(Network, history, StopReason.Diverged, Elapsed) { Average = AverageNetwork() };
            throw;
        }
        finally
        {
            _history = null;
            _start = 0;
        }

        options.OnEnd?.Invoke(run);
        return run;
    }

    TimeSpan Elapsed => _elapsedBefore + Stopwatch.GetElapsedTime(_start);

    (History<T> History, bool IsNew) Begin(TrainingOptions<T> options)
    {
        var isNew = _history is null;
        _start = _lastCheckpoint = Stopwatch.GetTimestamp();
        if (_history is null)
        {
            _best = null;
            _history = new History<T>(_pipeline.Epochs, options.Validation is not null, options.RecordParameters ? _plan.ParameterCount : 0);
        }
        else if (_history.HasParameters != options.RecordParameters || _history.ValidationCost.Length > 0 != options.Validation is not null)
        {
            throw new ArgumentException("The restored run recorded other things: give the same validation rows and the same RecordParameters as before.", nameof(options));
        }

        if (options.EarlyStopping is not null)
            _best ??= new BestEpoch<T>(_plan.ParameterCount);
        return (_history, isNew);
    }

    StopReason FitEpoch(History<T> history, TrainingOptions<T> options, TrainingMoment<T> moment, CancellationToken cancellation)
    {
        do
        {
            if (cancellation.IsCancellationRequested)
                return Interrupt(history, options, StopReason.Cancelled);
            TakeBatch();
            Forward();
            var cost = moment.Cost = Cost();
            CheckGrowth(cost);
            CostGradient();
            Backward();
            Update();
            _epochCosts[_batches.Index] = _batches.PerEpoch == 1 ? cost : cost * RowShare;
            if (options.Progress is { } progress)
                Report(progress, cost);
            options.OnStep?.Invoke(moment);
            if (EndsEpoch)
                continue;
            if (moment.IsStopped)
                return Interrupt(history, options, StopReason.Stopped);
            SaveIfDue(options.Checkpoint);
        }
        while (!EndsEpoch);

        history.EndEpoch(_batches.PerEpoch == 1 ? _epochCosts[0] : Reduce.Sum<T>(_epochCosts), LearningRate);
        var hasStalled = EndEpoch(history, options);
        options.OnEpoch?.Invoke(moment);
        SaveIfDue(options.Checkpoint);
        return moment.IsStopped ? Interrupt(history, options, StopReason.Stopped) : hasStalled ? StopReason.EarlyStopped : StopReason.EpochsDone;
    }

    // Within an epoch the last records are those of parameters that have moved on.
    StopReason Interrupt(History<T> history, TrainingOptions<T> options, StopReason reason)
    {
        options.Checkpoint?.Save(Save());
        if (EndsEpoch)
            return reason;
        history.DropOpenEpoch();
        Record(history, options);
        return reason;
    }

    /// <summary>Records the parameters after an epoch, or at the start; true if they have not improved for too long.</summary>
    bool EndEpoch(History<T> history, TrainingOptions<T> options)
    {
        Record(history, options);
        if (options.EarlyStopping is not { } rule)
            return false;
        var cost = options.Validation is null ? CostOf(_data, "the cost over all rows") : history.ValidationCost[^1];
        return _best!.Look(rule, history.Epochs, cost, Network.Parameters);
    }

    void SaveIfDue(CheckpointRule<T>? rule)
    {
        if (rule is null)
            return;
        var isDue = rule.EverySteps is { } steps && Steps % steps == 0;
        if (!isDue && !(rule.Every is { } time && Stopwatch.GetElapsedTime(_lastCheckpoint) >= time))
            return;
        rule.Save(Save());
        _lastCheckpoint = Stopwatch.GetTimestamp();
    }

    T RowShare => Count<T>.Of(_batches.Rows) / Count<T>.Of(_data.Count);

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

    void Report(IProgress<TrainingProgress<T>> progress, T cost)
    {
        var now = Stopwatch.GetTimestamp();
        if (!EndsEpoch && Stopwatch.GetElapsedTime(_lastReport, now) < ReportInterval)
            return;
        _lastReport = now;
        progress.Report(new TrainingProgress<T>(
            Epoch, _pipeline.Epochs, Steps, (long)StepsPerEpoch * _pipeline.Epochs, cost, Elapsed));
    }
}
