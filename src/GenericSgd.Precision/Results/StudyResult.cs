namespace GenericSgd.Precision.Results;

/// <summary>What a precision study found out.</summary>
/// <param name="Reference">The number type of the reference.</param>
/// <param name="Witness">The number type that the reference was compared with.</param>
/// <param name="ReferenceDigits">The digits that the reference itself holds after the last epoch.</param>
/// <param name="Types">Each number type, in the order in which they were given.</param>
/// <param name="Cheapest">The fastest type that keeps the digits asked for in parameters and predictions; null if none does.</param>
/// <param name="DigitsAsked">The digits asked for.</param>
public sealed record StudyResult(
    string Reference, string Witness, StudyDigits ReferenceDigits, IReadOnlyList<TypeResult> Types, TypeResult? Cheapest, double DigitsAsked);
