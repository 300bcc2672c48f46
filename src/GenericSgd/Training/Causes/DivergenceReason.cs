namespace GenericSgd.Training.Causes;

/// <summary>Why a run diverged and what helps.</summary>
/// <param name="Cause">Which kind of cause; null if it could not be looked for.</param>
/// <param name="What">A sentence that says what is wrong, with a blank before it; empty where the place says it already.</param>
/// <param name="Advice">What to do.</param>
sealed record DivergenceReason(DivergenceCause? Cause, string What, string Advice)
{
    internal double? LargestLearningRate { get; init; }

    internal double? LargestStandardizedRate { get; init; }

    internal bool StandardizingHelps { get; init; }
}
