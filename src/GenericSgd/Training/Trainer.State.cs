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
        _elapsedBefore + (_start == 0 ? TimeSpan.Zero : System.Diagnostics.Stopwatch.GetElapsedTime(_start)),
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
    /// <exception cref="ArgumentException">The state belongs to another pipeline or to other data; nothing was changed but what the trainer held before.</exception>
    public void Restore(TrainingState<T> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Steps < 0 || state.Epoch < 0 || state.Epoch > _pipeline.Epochs || state.Batch < 0 || state.Batch >= _batches.PerEpoch)
            throw new ArgumentException($"The state stands at batch {state.Batch + 1} of epoch {state.Epoch}; the run has {_pipeline.Epochs} epochs of {_batches.PerEpoch} batches.", nameof(state));
        Copy(state, "parameters", Network.Parameters);
        foreach (var memory in _optimizer.Memory)
            Copy(state, memory.Name, memory.Values);
        Copy(state, "epoch.costs", _epochCosts);
        LearningRate = state.Values("epoch.learningRate")[0];
        _hasCost = TryOne(state, "cost.last", ref _lastCost);
        _hasCostLimit = TryOne(state, "cost.limit", ref _costLimit);
        _best = RestoreBest(state);
        _history = History<T>.Restore(
            _pipeline.Epochs, _plan.ParameterCount, state.Values("history.cost"), state.Values("history.validationCost"),
            state.Values("history.learningRate"), state.Values("history.parameters"));
        _batches.Restore(state.Epoch, state.Batch);
        _elapsedBefore = state.Elapsed;
        Steps = state.Steps;
        _done = Verb.Nothing;
    }

    BestEpoch<T>? RestoreBest(TrainingState<T> state)
    {
        if (state.BestEpoch < 0)
            return null;
        var best = new BestEpoch<T>(_plan.ParameterCount) { Epoch = state.BestEpoch, Cost = state.Values("best.cost")[0] };
        Copy(state, "best.parameters", best.Parameters);
        return best;
    }

    static StateBlock<T> Block(string name, ReadOnlySpan<T> values) => new(name, values.ToArray());

    static void Copy(TrainingState<T> state, string name, Span<T> to)
    {
        var values = state.Values(name);
        if (values.Length != to.Length)
            throw new ArgumentException($"The state's \"{name}\" has {values.Length} numbers; the pipeline needs {to.Length}.", nameof(state));
        values.CopyTo(to);
    }

    static bool TryOne(TrainingState<T> state, string name, ref T value)
    {
        if (state.Values(name) is not [var one])
            return false;
        value = one;
        return true;
    }
}
