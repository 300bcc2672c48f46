using System.Numerics;
using GenericSgd.Data;

namespace GenericSgd.Training.Fitting;

/// <summary>What a run over all epochs remembers from step to step, beside what a step itself needs.</summary>
/// <param name="batches">Where the rows come from.</param>
sealed class RunMemory<T>(Batches<T> batches)
    where T : INumber<T>
{
    const string Grown = "cost.grown";

    /// <summary>The course of the run under way, or of a restored one that did not go on yet; otherwise null.</summary>
    internal History<T>? History { get; private set; }

    /// <summary>For early stopping; null without.</summary>
    internal BestEpoch<T>? Best { get; private set; }

    internal EpochCost<T> EpochCost { get; } = new(batches);

    internal Growth<T> Growth { get; private init; } = new();

    internal RunClock Clock { get; private init; } = new(TimeSpan.Zero);

    /// <summary>The cost of each epoch that is done, for a schedule.</summary>
    internal ReadOnlySpan<T> EpochCosts => History is null ? [] : History.EpochCosts;

    /// <summary>Makes ready for a run, or for the rest of a restored one.</summary>
    /// <returns>Whether it is a new one.</returns>
    /// <exception cref="ArgumentException">A restored run had other options, or a setting has no place in the number type; nothing was changed.</exception>
    internal bool Begin(TrainingOptions<T> options, int epochs, int parameters)
    {
        if (options.EarlyStopping is { } rule)
            BestEpoch<T>.Check(rule);
        var isNew = History is null;
        if (History is { } restored)
            MustFit(restored, options);
        else
            (History, Best) = (new History<T>(epochs, options.Validation is not null, options.RecordParameters ? parameters : 0), null);
        if (options.EarlyStopping is not null)
            Best ??= new BestEpoch<T>(parameters);
        Clock.Start();
        return isNew;
    }

    void MustFit(History<T> restored, TrainingOptions<T> options)
    {
        if (restored.HasParameters != options.RecordParameters || restored.ValidationCost.Length > 0 != options.Validation is not null)
        {
            throw new ArgumentException(
                "The restored run recorded other things: give the same validation rows and the same RecordParameters as before.", nameof(options));
        }

        if (options.EarlyStopping is null != Best is null)
        {
            throw new ArgumentException(
                $"The restored run {(Best is null ? "had no" : "had")} early stopping: give the same options as before.", nameof(options));
        }
    }

    /// <summary>Leaves the course to the run that had it.</summary>
    internal void End()
    {
        History = null;
        Clock.Stop();
    }

    /// <summary>Copies of all of it, to be saved.</summary>
    internal IEnumerable<StateBlock<T>> Blocks() =>
    [
        StateBlock<T>.Copy("epoch.costs", EpochCost.Values),
        StateBlock<T>.Copy("cost.limit", Growth.Limit.ToArray()),
        .. Growth.HasGrown ? [StateBlock<T>.Copy(Grown, [T.One])] : (StateBlock<T>[])[],
        StateBlock<T>.Copy("best.cost", Best is { } best ? [best.Cost] : []),
        StateBlock<T>.Copy("best.parameters", Best is { } kept ? kept.Parameters : []),
        StateBlock<T>.Copy("history.cost", History is null ? [] : History.Cost),
        StateBlock<T>.Copy("history.validationCost", History is null ? [] : History.ValidationCost),
        StateBlock<T>.Copy("history.learningRate", History is null ? [] : History.LearningRate),
        StateBlock<T>.Copy("history.parameters", History is null ? [] : History.AllParameters),
    ];

    /// <summary>What was saved.</summary>
    /// <exception cref="ArgumentException">It belongs to another pipeline or to other data.</exception>
    internal static RunMemory<T> Of(TrainingState<T> state, Pipeline pipeline, Batches<T> batches, int parameters)
    {
        if (state.Elapsed < TimeSpan.Zero)
            throw new ArgumentException($"The state says that the run has taken {state.Elapsed}; a time is at least 0.", nameof(state));
        var best = state.BestEpoch < 0 ? null : BestEpoch<T>.Of(state, parameters);
        var history = History<T>.Restore(
            pipeline.Epochs, parameters, state.Values("history.cost"), state.Values("history.validationCost"),
            state.Values("history.learningRate"), state.Values("history.parameters"));

        // Of a run that has not grown, and of one that was saved before this was, there is no such block.
        var growth = new Growth<T>(Optional<T>.Of(state.Values("cost.limit")), hasGrown: state.Find(Grown) is not null);
        var memory = new RunMemory<T>(batches)
        {
            History = history.IsEmpty && best is null ? null : history,
            Best = best,
            Growth = growth,
            Clock = new RunClock(state.Elapsed),
        };
        var costs = memory.EpochCost.Values;
        state.Values("epoch.costs", costs.Length).CopyTo(costs);
        return memory;
    }
}
