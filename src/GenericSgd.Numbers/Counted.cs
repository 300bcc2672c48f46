namespace GenericSgd.Numbers;

/// <summary>Begins and ends the counting of what <see cref="Counted{T}"/> numbers do.</summary>
/// <remarks>
/// <code>
/// using var counts = Counted.Start();
/// trainer.Forward();
/// var cancelled = counts.Cancellations(3);
/// </code>
/// Counts belong to the thread that computes. A kernel may use several for a large product: count with <c>Parallelism.Threads = 1</c>.
/// While nothing is begun on a thread, nothing is counted there.
/// </remarks>
public static class Counted
{
    [ThreadStatic]
    static OperationCounts? _current;

    internal static OperationCounts? Current => _current;

    /// <summary>Counts from here on, on this thread, until the result is disposed. Countings may be nested: the inner one is added to the outer one when it
    /// ends.</summary>
    public static OperationCounts Start() => _current = new OperationCounts(_current);

    internal static void End(OperationCounts counts, OperationCounts? outer) =>
        _current = ReferenceEquals(_current, counts) ? outer
            : throw new InvalidOperationException("Countings end in the reverse order of their beginnings, on their own thread.");
}
