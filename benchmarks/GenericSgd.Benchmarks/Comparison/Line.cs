namespace GenericSgd.Benchmarks.Comparison;

/// <summary>One line of the result: a work, our time, one peer's time, and the goal.</summary>
/// <param name="Row">The row of the table of goals.</param>
/// <param name="Work">What is done once.</param>
/// <param name="Number">The number type.</param>
/// <param name="Threads">How many threads each side had.</param>
/// <param name="OursNanoseconds">Our time; null where no time is compared.</param>
/// <param name="Peer">The peer, or the limit that we are compared with.</param>
/// <param name="PeerNanoseconds">Its time; null if it was not measured.</param>
/// <param name="Ratio">The peer's time by ours, or what the row compares instead; null if not measured.</param>
/// <param name="Goal">What the ratio must at least be; null for no goal.</param>
sealed record Line(int Row, string Work, string Number, int Threads, double? OursNanoseconds, string Peer, double? PeerNanoseconds, double? Ratio, double? Goal)
{
    /// <summary>Why the peer was not measured.</summary>
    internal string? Missing { get; init; }

    /// <summary>True if the ratio must at most be the goal.</summary>
    internal bool AtMost { get; init; }

    /// <summary>Whether the goal is reached; null without a goal or a measurement.</summary>
    internal bool? Reached => Ratio is { } ratio && Goal is { } goal ? (AtMost ? ratio <= goal : ratio >= goal) : null;
}
