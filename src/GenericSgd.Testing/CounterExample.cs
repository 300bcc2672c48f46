namespace GenericSgd.Testing;

/// <summary>The smallest case found that breaks a law.</summary>
/// <param name="Seen">What was seen, in words.</param>
/// <param name="Code">The case as code that can be pasted into a test.</param>
/// <param name="Replay">What to give to <see cref="LawSettings.Replay"/> to get the case again, before it was made smaller.</param>
/// <param name="Case">The case itself.</param>
public sealed record CounterExample(string Seen, string Code, string Replay, object Case);
