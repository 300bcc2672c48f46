namespace GenericSgd.Benchmarks.Peers;

/// <summary>A peer cannot be loaded here; the message says why.</summary>
sealed class PeerMissingException(string message, Exception? inner = null) : Exception(message, inner);
