using System.Numerics;

namespace GenericSgd.Training;

/// <summary>All that a run has to remember to go on with the same bits: a copy, which later steps do not change.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Steps">How many updates are done.</param>
/// <param name="Epoch">The epoch under way, from 1; 0 before the first batch.</param>
/// <param name="Batch">The place of the last batch in that epoch, from 0.</param>
/// <param name="BestEpoch">The epoch of the best parameters, for early stopping; -1 without.</param>
/// <param name="Elapsed">How long the run has taken.</param>
/// <param name="Blocks">The numbers, by name: parameters, what the optimizer remembers, the history.</param>
public sealed record TrainingState<T>(long Steps, int Epoch, int Batch, int BestEpoch, TimeSpan Elapsed, IReadOnlyList<StateBlock<T>> Blocks)
    where T : INumber<T>
{
    /// <summary>The numbers of one block.</summary>
    /// <exception cref="ArgumentException">There is no such block.</exception>
    public ReadOnlySpan<T> Values(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Find(name) is { } found
            ? found.Values.Span
            : throw new ArgumentException($"The state has no block \"{name}\": it belongs to another pipeline, or to a run with other options.", nameof(name));
    }

    /// <summary>The same, where it is known how many there must be.</summary>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    internal ReadOnlySpan<T> Values(string name, int count)
    {
        var values = Values(name);
        return values.Length == count
            ? values
            : throw new ArgumentException($"The state's \"{name}\" has {values.Length} numbers; the pipeline needs {count}.", "state");
    }

    internal StateBlock<T>? Find(string name) => Blocks.FirstOrDefault(block => block.Name == name);
}

/// <summary>Some numbers of a state.</summary>
/// <typeparam name="T">The number type.</typeparam>
/// <param name="Name">What they are.</param>
/// <param name="Values">The numbers.</param>
public sealed record StateBlock<T>(string Name, ReadOnlyMemory<T> Values)
    where T : INumber<T>
{
    internal static StateBlock<T> Copy(string name, ReadOnlySpan<T> values) => new(name, values.ToArray());
}
