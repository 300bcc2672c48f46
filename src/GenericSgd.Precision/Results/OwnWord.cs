namespace GenericSgd.Precision.Results;

/// <summary>What a number type that knows its error says of a run, without the reference.</summary>
/// <param name="Digits">The digits that it claims, scale-free as those against the reference are.</param>
/// <param name="Errors">The largest error of a parameter, of a prediction, and of the cost that it claims: for an interval its width.</param>
/// <param name="HoldsReference">Whether all parameters, predictions and the cost of the reference lie within its bounds; null if it only estimates.</param>
public sealed record OwnWord(StudyDigits Digits, StudyErrors Errors, bool? HoldsReference);
