namespace GenericSgd.Cli.Output;

/// <summary>Standard output took no more: what was to be done is done, and its result is not where it was to go.</summary>
sealed class NotWrittenException(string message, Exception cause) : IOException(message, cause);
