using GenericSgd.Training.Fitting;

namespace GenericSgd.Training;

/// <content>Saving and restoring all that a run has to remember.</content>
public sealed partial class Trainer<T>
{
    /// <summary>
    /// A copy of all that training has to remember: parameters, what the optimizer remembers, the place in the epoch, and the history of <see cref="Fit"/>.
    /// </summary>
    public TrainingState<T> Save() => new(
        Steps,
        Epoch,
        _batches.Index,
        Memory.Best?.Epoch ?? -1,
        Memory.Clock.Elapsed,
        [
            StateBlock<T>.Copy("parameters", Network.Parameters),
            .. _bound.Optimizer.Memory.Select(memory => StateBlock<T>.Copy(memory.Name, memory.Values)),
            StateBlock<T>.Copy("epoch.learningRate", [LearningRate]),
            StateBlock<T>.Copy("cost.last", _lastCost.ToArray()),
            .. Memory.Blocks(),
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
        var parameters = state.Values("parameters", _gradient.Length);
        foreach (var (name, values) in _bound.Optimizer.Memory)
            _ = state.Values(name, values.Length);
        var rate = state.Values("epoch.learningRate", 1)[0];
        var lastCost = Optional<T>.Of(state.Values("cost.last"));
        var memory = RunMemory<T>.Of(state, Pipeline, _batches, _gradient.Length);

        // Nothing is refused from here on.
        parameters.CopyTo(Network.Parameters);
        foreach (var (name, values) in _bound.Optimizer.Memory)
            state.Values(name).CopyTo(values);
        (Steps, LearningRate, _lastCost, Memory) = (state.Steps, rate, lastCost, memory);
        _batches.Restore(state.Epoch, state.Batch, (memory.History?.Epochs ?? 0) == state.Epoch);
        _done = Verb.Nothing;
    }

    // Before the first batch of rows that arrive in chunks there is none.
    void MustStandInRun(TrainingState<T> state)
    {
        var first = state.Epoch == 0 ? -1 : 0;
        var batches = _batches.IsFed ? int.MaxValue : _batches.PerEpoch;
        if (state.Steps >= 0 && state.Epoch >= 0 && state.Epoch <= Pipeline.Epochs && state.Batch >= first && state.Batch < batches)
            return;
        throw new ArgumentException(
            $"The state stands at batch {state.Batch + 1L} of epoch {state.Epoch}, after {state.Steps} steps; the run has {Pipeline.Epochs} epochs"
            + $"{(_batches.IsFed ? "" : $" of {batches} batches")}.", nameof(state));
    }
}
