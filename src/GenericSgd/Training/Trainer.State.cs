namespace GenericSgd.Training;

/// <content>Saving and restoring all that a run has to remember.</content>
public sealed partial class Trainer<T>
{
    /// <summary>A copy of all that training has to remember: parameters, what the optimizer remembers, the place in the epoch, and the history of <see cref="Fit"/>.</summary>
    public TrainingState<T> Save() => new(
        Steps,
        Epoch,
        _batches.Index,
        _best?.Epoch ?? -1,
        Elapsed,
        [
            Block("parameters", Network.Parameters),
            .. _optimizer.Memory.Select(memory => Block(memory.Name, memory.Values)),
            Block("epoch.costs", _epochCosts),
            Block("epoch.learningRate", [LearningRate]),
            Block("cost.last", _hasCost ? [_lastCost] : []),
            Block("cost.limit", _hasCostLimit ? [_costLimit] : []),
            Block("best.cost", _best is { } best ? [best.Cost] : []),
            Block("best.parameters", _best is { } kept ? kept.Parameters : []),
            Block("history.cost", _history is null ? [] : _history.Cost),
            Block("history.validationCost", _history is null ? [] : _history.ValidationCost),
            Block("history.learningRate", _history is null ? [] : _history.LearningRate),
            Block("history.parameters", _history is null ? [] : _history.AllParameters),
        ]);

    /// <summary>Goes back, or on, to a saved state. The next step gives the bits that it would have given there.</summary>
    /// <param name="state">A state of a trainer with the same pipeline and data.</param>
    /// <exception cref="ArgumentException">The state belongs to another pipeline or to other data; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The trainer is at work.</exception>
    public void Restore(TrainingState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        using var turn = new Turn(this);
        MustStandInRun(state);
        if (state.Elapsed < TimeSpan.Zero)
            throw new ArgumentException($"The state says that the run has taken {state.Elapsed}; a time is at least 0.", nameof(state));
        foreach (var (name, length) in (IEnumerable<(string, int)>)
            [("parameters", _plan.ParameterCount), ("epoch.costs", _epochCosts.Length), ("epoch.learningRate", 1), .. _optimizer.Memory.Select(memory => (memory.Name, memory.Values.Length))])
        {
            if (state.Values(name).Length != length)
                throw new ArgumentException($"The state's \"{name}\" has {state.Values(name).Length} numbers; the pipeline needs {length}.", nameof(state));
        }

        var best = RestoreBest(state);
        var history = History<T>.Restore(
            _pipeline.Epochs, _plan.ParameterCount, state.Values("history.cost"), state.Values("history.validationCost"),
            state.Values("history.learningRate"), state.Values("history.parameters"));
        var hasCost = TryOne(state, "cost.last", out var lastCost);
        var hasCostLimit = TryOne(state, "cost.limit", out var costLimit);

        // Nothing is refused from here on.
        state.Values("parameters").CopyTo(Network.Parameters);
        foreach (var memory in _optimizer.Memory)
            state.Values(memory.Name).CopyTo(memory.Values);
        state.Values("epoch.costs").CopyTo(_epochCosts);
        LearningRate = state.Values("epoch.learningRate")[0];
        (_best, _history) = (best, history.IsEmpty && best is null ? null : history);
        (_hasCost, _lastCost, _hasCostLimit, _costLimit) = (hasCost, lastCost, hasCostLimit, costLimit);
        _hasGrown = false;
        _batches.Restore(state.Epoch, state.Batch, history.Epochs == state.Epoch);
        _elapsedBefore = state.Elapsed;
        Steps = state.Steps;
        _done = Verb.Nothing;
    }

    // Before the first batch of rows that arrive in pieces there is none.
    void MustStandInRun(TrainingState<T> state)
    {
        var first = state.Epoch == 0 ? -1 : 0;
        var batches = _batches.IsFed ? int.MaxValue : _batches.PerEpoch;
        if (state.Steps >= 0 && state.Epoch >= 0 && state.Epoch <= _pipeline.Epochs && state.Batch >= first && state.Batch < batches)
            return;
        throw new ArgumentException(
            $"The state stands at batch {state.Batch + 1L} of epoch {state.Epoch}, after {state.Steps} steps; the run has {_pipeline.Epochs} epochs"
            + $"{(_batches.IsFed ? "" : $" of {batches} batches")}.", nameof(state));
    }

    BestEpoch<T>? RestoreBest(TrainingState<T> state)
    {
        if (state.BestEpoch < 0)
            return null;
        if (state.Values("best.cost").Length != 1 || state.Values("best.parameters").Length != _plan.ParameterCount)
            throw new ArgumentException("The state's best parameters do not belong to the pipeline.", nameof(state));
        var best = new BestEpoch<T>(_plan.ParameterCount) { Epoch = state.BestEpoch, Cost = state.Values("best.cost")[0] };
        state.Values("best.parameters").CopyTo(best.Parameters);
        return best;
    }

    static StateBlock<T> Block(string name, ReadOnlySpan<T> values) => new(name, values.ToArray());

    static bool TryOne(TrainingState<T> state, string name, out T value)
    {
        var values = state.Values(name);
        value = values.Length == 1 ? values[0] : T.Zero;
        return values.Length == 1;
    }
}
