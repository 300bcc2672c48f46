namespace GenericSgd.Precision.Results;

/// <summary>What a precision study found out.</summary>
/// <param name="Reference">The number type of the reference.</param>
/// <param name="Witness">The number type that the reference was compared with.</param>
/// <param name="ReferenceDigits">The digits after the last epoch on which the reference agrees with the witness; it may hold more, which nothing shows.</param>
/// <param name="WitnessDivergence">What was said when the witness diverged, and from there on the reference was compared with itself in pairwise order; null if
/// it did not.</param>
/// <param name="Types">Each number type, in the order in which they were given.</param>
/// <param name="Cheapest">The type with the fewest bits a number, the first of them if several have as many, that keeps the digits asked for in parameters and
/// predictions; null if none does.</param>
/// <param name="DigitsAsked">The digits asked for.</param>
/// <param name="CancellationDigits">The digits that an addition lost at least where it is counted as a cancellation.</param>
public sealed record StudyResult(
    string Reference, string Witness, StudyDigits ReferenceDigits, string? WitnessDivergence, IReadOnlyList<TypeResult> Types, TypeResult? Cheapest,
        double DigitsAsked,
    int CancellationDigits)
{
    /// <summary>What can be reached, and was, of the minimum; null if the cost is not quadratic in the parameters, or there are more than 64 of them.</summary>
    public MinimumReach? Minimum { get; init; }

    /// <summary>How long the study took by the clock, with whatever had to be compiled for it.</summary>
    public required TimeSpan Elapsed { get; init; }
}
