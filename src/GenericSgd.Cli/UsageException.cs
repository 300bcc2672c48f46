namespace GenericSgd.Cli;

/// <summary>The user asked for something that cannot be done; the message says what, and what can be.</summary>
sealed class UsageException(string message) : Exception(message);
