namespace GenericSgd.Precision.Results;

/// <summary>What a remedy buys.</summary>
/// <param name="Remedy">What was changed.</param>
/// <param name="Digits">The digits after the last epoch; 0 where the run diverged.</param>
/// <param name="StandsStillFrom">The first epoch after which no parameter moves any more; null if they move until the end.</param>
public sealed record RemedyResult(string Remedy, StudyDigits Digits, int? StandsStillFrom);
