using System.Diagnostics;
using GenericSgd.Data;
using GenericSgd.Numerics;
using GenericSgd.Numerics.Measuring;
using GenericSgd.Schedules;

namespace GenericSgd.Training;

/// <content>The loop over all epochs.</content>
public sealed partial class Trainer<T>
{
    static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(100);

    readonly T[] _epochCosts;
    long _lastReport;
    long _lastCheckpoint;
    long _start;
    TimeSpan _elapsedBefore;
    History<T>? _history;
    BestEpoch<T>? _best;
    FitState? _fit;

    /// <summary>Trains for all epochs of the pipeline, or for those that are left after <see cref="Restore"/>.</summary>
    /// <param name="options">What to watch.</param>
    /// <param name="cancellation">Cancelling ends the run after the step under way; it is not an error, and the run says so.</param>
    /// <exception cref="ArgumentException">
    /// The validation rows do not fit the pipeline, a restored run had other options, or the learning rate or another setting has no place in the number type:
    /// every rate is 0 there, or the first is beyond its range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The trainer is at work.</exception>
    /// <exception cref="DivergedException">
    /// A number is not finite, or the cost over all rows is more than a billion times what it is at the start or for predictions of 0, whichever is more. The exception
    /// says what the cause is and holds the run so far.
    /// </exception>
    public TrainingRun<T> Fit(TrainingOptions<T>? options = null, CancellationToken cancellation = default)
    {
        using var turn = new Turn(this);
        var fit = BeginFit(options ?? new TrainingOptions<T>());
        try
        {
            RecordStart(fit);
            while (fit.Reason == StopReason.EpochsDone && fit.History.Epochs < _pipeline.Epochs)
            {
                if (cancellation.IsCancellationRequested)
                {
                    Interrupt(fit, StopReason.Cancelled);
                    break;
                }

                NextBatch();
                FitBatch(fit);
            }

            return EndFit(fit);
        }
        finally
        {
            LeaveFit();
        }
    }

    FitState BeginFit(TrainingOptions<T> options)
    {
        if (options.Validation is { } validation)
        {
            CheckShapes(validation);
            Evaluation.PredictionsOf(validation, _plan.Outputs);
        }

        if (Steps == 0)
            _ = ScheduledRate(new Moment(0, 0));
        var (history, isNew) = Begin(options);
        return _fit = new FitState(options, history, isNew, new TrainingMoment<T>(this, history));
    }

    void RecordStart(FitState fit)
    {
        if (fit.IsNew ? EndEpoch(fit) : fit.Options.EarlyStopping is { } rule && _best!.HasStalled(rule, fit.History.Epochs))
            fit.Reason = StopReason.EarlyStopped;
    }

    void LeaveFit()
    {
        _fit = null;
        _history = null;
        _start = 0;
    }

    TrainingRun<T> EndFit(FitState fit)
    {
        if (fit.Reason is StopReason.EpochsDone or StopReason.EarlyStopped)
            fit.Options.Checkpoint?.Save(Save());
        if (fit.Options.EarlyStopping is { RestoreBest: true } && fit.Reason != StopReason.Cancelled)
            _best!.Parameters.CopyTo(Network.Parameters);
        if (!_batches.IsFed)
            fit.History.AddCost(CostOf(_batches.Data, "the cost over all rows after the last step"));
        var run = RunOf(fit, fit.Reason) with { BestEpoch = _best?.Epoch };
        fit.Options.OnEnd?.Invoke(run);
        return run;
    }

    TrainingRun<T> RunOf(FitState fit, StopReason reason) => new(Network, fit.History, reason, Elapsed) { Average = AverageNetwork() };

    // A checkpoint may claim any time.
    TimeSpan Elapsed
    {
        get
        {
            var now = _start == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_start);
            return now > TimeSpan.MaxValue - _elapsedBefore ? TimeSpan.MaxValue : _elapsedBefore + now;
        }
    }

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
        else if (options.EarlyStopping is null != _best is null)
        {
            throw new ArgumentException($"The restored run {(_best is null ? "had no" : "had")} early stopping: give the same options as before.", nameof(options));
        }

        if (options.EarlyStopping is { } rule)
        {
            BestEpoch<T>.Check(rule);
            _best ??= new BestEpoch<T>(_plan.ParameterCount);
        }

        if (!_batches.IsFed)
            _history.UpdatesPerEpoch = UpdatesPerEpoch;
        return (_history, isNew);
    }

    void FitBatch(FitState fit)
    {
        if (Steps == 0 || !TryLine(new CostLimit<T>(_hasCostLimit, _costLimit), out var cost))
        {
            RunForward();
            cost = RunCost();
            CheckGrowth(cost);
            RunCostGradient();
            RunBackward();
            RunUpdate(Rate());
        }

        fit.Moment.Cost = cost;
        try
        {
            KeepCost(cost);
        }
        catch (ArithmeticException exception)
        {
            throw DivergedMean(exception);
        }

        if (fit.Options.Progress is { } progress)
            Report(progress, cost);
        fit.Options.OnStep?.Invoke(fit.Moment);
        if (EndsEpoch)
        {
            if (_batches.IsFed)
                fit.History.UpdatesPerEpoch = UpdatesPerEpoch;
            fit.History.EndEpoch(_epochCosts.Length == 1 ? _epochCosts[0] : EpochCost(), LearningRate);
            if (EndEpoch(fit))
                fit.Reason = StopReason.EarlyStopped;
            fit.Options.OnEpoch?.Invoke(fit.Moment);
        }

        if (fit.Moment.IsStopped)
            Interrupt(fit, StopReason.Stopped);
        else
            SaveIfDue(fit.Options.Checkpoint);
    }

    // Within an epoch the last records are those of parameters that have moved on.
    void Interrupt(FitState fit, StopReason reason)
    {
        fit.Reason = reason;
        fit.Options.Checkpoint?.Save(Save());
        if (EndsEpoch)
            return;
        fit.History.DropOpenEpoch();
        Record(fit.History, fit.Options);
    }

    /// <summary>Records the parameters after an epoch, or at the start; true if they have not improved for too long.</summary>
    bool EndEpoch(FitState fit)
    {
        Record(fit.History, fit.Options);
        if (fit.Options.EarlyStopping is not { } rule)
            return false;
        var cost = fit.Options.Validation is null ? CostOf(_batches.Data, "the cost over all rows") : fit.History.ValidationCost[^1];
        return _best!.Look(rule, fit.History.Epochs, cost, Network.Parameters);
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

    // A cost that the type holds may still have a sum that it does not.
    void KeepCost(T cost)
    {
        if (_batches.IsFed)
            AddToMean(cost);
        else
            _epochCosts[_batches.Index] = _batches.PerEpoch == 1 ? cost : cost * RowShare;
    }

    DivergedException DivergedMean(ArithmeticException exception) => Diverged("the mean cost of the epoch", exception);

    T EpochCost()
    {
        try
        {
            return Reduce.Sum<T>(_epochCosts);
        }
        catch (ArithmeticException exception)
        {
            throw Diverged("the mean cost of the epoch", exception);
        }
    }

    T RowShare => Count<T>.Of(_batches.Rows) / Count<T>.Of(_batches.Data.Count);

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
            return T.IsFinite(cost) ? cost : throw Diverged($"{place}, which is {ExactConvert.ToText(cost)}", null, data);
        }
        catch (ArithmeticException exception) when (exception is not DivergedException)
        {
            throw Diverged(place, exception, data);
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

    sealed class FitState(TrainingOptions<T> options, History<T> history, bool isNew, TrainingMoment<T> moment)
    {
        internal TrainingOptions<T> Options { get; } = options;

        internal History<T> History { get; } = history;

        /// <summary>Whether the run was not restored, so that its start is still to be recorded.</summary>
        internal bool IsNew { get; } = isNew;

        internal TrainingMoment<T> Moment { get; } = moment;

        /// <summary>Why the run ends; all epochs are done unless something else comes before that.</summary>
        internal StopReason Reason { get; set; } = StopReason.EpochsDone;
    }
}
