namespace GenericSgd.Precision.Results;

/// <summary>What a remedy buys.</summary>
/// <param name="Remedy">What was changed.</param>
/// <param name="Digits">The digits after the last epoch; 0 where the run, or its reference, diverged.</param>
/// <param name="StandsStillFrom">The first epoch after which no parameter moves any more; null if they move until the end.</param>
/// <param name="OwnReference">Whether the remedy changes the exact result, so that the digits are those against a reference that was trained in the same
/// way.</param>
/// <param name="Divergence">What was said when the run, or its reference, diverged; null if neither did.</param>
public sealed record RemedyResult(string Remedy, StudyDigits Digits, int? StandsStillFrom, bool OwnReference = false, string? Divergence = null);
