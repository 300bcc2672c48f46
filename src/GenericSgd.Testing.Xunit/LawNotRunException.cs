namespace GenericSgd.Testing.Xunit;

/// <summary>A law was not run, so that its test is shown as skipped, with this reason.</summary>
sealed class LawNotRunException(string reason) : Exception(reason);
