namespace GenericSgd.Benchmarks.Comparison;

/// <summary>What is to be reached against one peer.</summary>
/// <param name="Peer">The peer.</param>
/// <param name="Ratio">The least ratio of the peer's time to ours; null where it is only shown.</param>
sealed record Goal(string Peer, double? Ratio);
