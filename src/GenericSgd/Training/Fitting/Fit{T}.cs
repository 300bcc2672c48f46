using System.Numerics;

namespace GenericSgd.Training.Fitting;

/// <summary>A run over all epochs: what drives a trainer, watches it and writes down how it went.</summary>
/// <remarks>It has the turn of the trainer from its first to its last step, so that whatever it calls may look on, and no more.</remarks>
sealed partial class Fit<T> : IDisposable
    where T : INumber<T>
{
    readonly Trainer<T> _trainer;
    readonly TrainingOptions<T> _options;
    readonly RunMemory<T> _memory;
    readonly Growth<T> _growth;
    readonly EpochCost<T> _epochCost;
    readonly History<T> _history;
    readonly TrainingMoment<T> _moment;

    // Whether the run was not restored, so that its start is still to be recorded.
    readonly bool _isNew;

    // Why the run ends; all epochs are done unless something else comes before that.
    StopReason _reason = StopReason.EpochsDone;

    Fit(Trainer<T> trainer, TrainingOptions<T> options)
    {
        (_trainer, _options, _memory) = (trainer, options, trainer.Memory);
        (_growth, _epochCost) = (_memory.Growth, _memory.EpochCost);
        if (options.Validation is { } validation)
        {
            trainer.CheckShapes(validation);
            Evaluation.PredictionsOf(validation, trainer.Network.Outputs);
        }

        if (trainer.Steps == 0)
            trainer.CheckFirstRate();
        _isNew = _memory.Begin(options, trainer.Pipeline.Epochs, trainer.Network.Parameters.Length);
        _history = _memory.History!;
        _moment = new TrainingMoment<T>(trainer, _history);
        _lastCheckpoint = Now;
        if (!trainer.Batches.IsFed)
            _history.UpdatesPerEpoch = trainer.UpdatesPerEpoch;
    }

    /// <summary>Runs on the rows of the trainer.</summary>
    internal static TrainingRun<T> Run(Trainer<T> trainer, TrainingOptions<T> options, CancellationToken cancellationToken)
    {
        using var turn = new Trainer<T>.Turn(trainer);
        using var fit = new Fit<T>(trainer, options);
        return fit.Run(cancellationToken);
    }

    /// <summary>Ends the run, however it went.</summary>
    public void Dispose() => _memory.End();

    TrainingRun<T> Run(CancellationToken cancellationToken)
    {
        RecordStart();
        while (IsUnderWay)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                Interrupt(StopReason.Cancelled);
                break;
            }

            _trainer.NextBatch();
            RunBatch();
        }

        return End();
    }

    bool IsUnderWay => _reason == StopReason.EpochsDone && _history.Epochs < _trainer.Pipeline.Epochs;

    void RecordStart()
    {
        if (_isNew ? EndEpoch() : _options.EarlyStopping is { } rule && _memory.Best!.HasStalled(rule, _history.Epochs))
            _reason = StopReason.EarlyStopped;
    }

    /// <summary>All that a batch brings about, once it is taken.</summary>
    /// <remarks>The one place that handles what a step throws: a method with a handler is not inlined.</remarks>
    void RunBatch()
    {
        T cost;
        try
        {
            if (_trainer.Steps == 0 || !_trainer.TryWhole(_growth.Limit, out cost))
                cost = RunVerbs();
            _epochCost.Keep(cost);
        }
        catch (DivergedException<T> exception)
        {
            Complete(exception);
            throw;
        }
        catch (ArithmeticException exception)
        {
            throw Diverged(MeanCost, exception);
        }

        _moment.Cost = cost;
        if (_options.Progress is { } progress)
            Report(progress, cost);
        _options.OnStep?.Invoke(_moment);
        if (_trainer.EndsEpoch)
        {
            if (_trainer.Batches.IsFed)
                _history.UpdatesPerEpoch = _trainer.UpdatesPerEpoch;
            _history.EndEpoch(_epochCost.IsOne ? _epochCost.Values[0] : SumOfCosts(), _trainer.LearningRate);
            if (EndEpoch())
                _reason = StopReason.EarlyStopped;
            _options.OnEpoch?.Invoke(_moment);
        }

        if (_moment.IsStopped)
            Interrupt(StopReason.Stopped);
        else
            SaveIfDue();
    }

    T RunVerbs()
    {
        _trainer.RunForward();
        var cost = _trainer.RunCost();
        CheckGrowth(cost);
        _trainer.RunCostGradient();
        _trainer.RunBackward();
        _trainer.RunUpdate(_trainer.Rate());
        return cost;
    }

    void CheckGrowth(T cost)
    {
        var batches = _trainer.Batches;
        if (_trainer.Steps == 0)
            _growth.Begin(cost);
        else if (_growth.Limit.IsExceededBy(cost)
            && _growth.IsWithoutEnd(cost, batches.IsFed ? cost : CostOf(batches.Data, "the cost over all rows"), _trainer.Pipeline, batches))
        {
            throw _trainer.Diverged(batches.IsFed
                ? "the cost, which has grown more than a billion times twice"
                : "the cost over all rows, which is more than a billion times that of the start", null);
        }
    }

    // Within an epoch the last records are those of parameters that have moved on.
    void Interrupt(StopReason reason)
    {
        _reason = reason;
        _options.Checkpoint?.Save(_trainer.Save());
        if (_trainer.EndsEpoch)
            return;
        _history.DropOpenEpoch();
        Record();
    }

    TrainingRun<T> End()
    {
        if (_reason is StopReason.EpochsDone or StopReason.EarlyStopped)
            _options.Checkpoint?.Save(_trainer.Save());
        if (_options.EarlyStopping is { RestoreBest: true } && _reason != StopReason.Cancelled)
            _memory.Best!.Parameters.CopyTo(_trainer.Network.Parameters);
        if (!_trainer.Batches.IsFed)
            _history.AddCost(CostOf(_trainer.Batches.Data, "the cost over all rows after the last step"));
        var run = RunOf(_reason) with { BestEpoch = _memory.Best?.Epoch };
        _options.OnEnd?.Invoke(run);
        return run;
    }

    TrainingRun<T> RunOf(StopReason reason) => new(_trainer.Network, _history, reason, _memory.Clock.Elapsed) { Average = _trainer.AverageNetwork() };
}
