namespace GenericSgd.Precision.Results;

/// <summary>What a study found out about one number type.</summary>
public sealed record TypeResult
{
    /// <summary>What the number type is called.</summary>
    public required string Number { get; init; }

    /// <summary>The bits that a number takes in memory.</summary>
    public int Bits { get; init; }

    /// <summary>The digits that the type holds at 1.</summary>
    public required double TypeDigits { get; init; }

    /// <summary>The digits after the last epoch, each type having rounded the same literals.</summary>
    public required StudyDigits Digits { get; init; }

    /// <summary>The digits after the last epoch where all start from values of the narrowest type, so that nothing is rounded but what is computed.</summary>
    public required StudyDigits ComputingDigits { get; init; }

    /// <summary>The run at epochs 1, 2, 5, 10, ... and the last.</summary>
    public required IReadOnlyList<StudyCheckpoint> Checkpoints { get; init; }

    /// <summary>When the run left the reference; only what happened.</summary>
    public required IReadOnlyList<Departure> LeftReferenceAt { get; init; }

    /// <summary>The first epoch after which no parameter moves any more; null if they move until the end.</summary>
    public required int? StandsStillFrom { get; init; }

    /// <summary>The fraction of all updates other than 0 that left their parameter as it was.</summary>
    public required double AbsorbedFraction { get; init; }

    /// <summary>What was said when the run diverged; null if it did not.</summary>
    public required string? Divergence { get; init; }

    /// <summary>The digits of the parameters on which plain, pairwise and our order of summation agree, and after how many epochs.</summary>
    public required (int Epoch, double Digits) NoiseFloor { get; init; }

    /// <summary>What each remedy buys; empty if none was asked for.</summary>
    public required IReadOnlyList<RemedyResult> Remedies { get; init; }

    /// <summary>What happened in one step from each checkpoint, place by place.</summary>
    public required IReadOnlyList<StepEvents> Events { get; init; }

    /// <summary>What limits the type, in one sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>How many of the narrowest type's values (data, settings and start values) this type had to round after all.</summary>
    public required int InexactNarrowValues { get; init; }

    /// <summary>The time of a plain run: the best of three runs over the first epochs, warm and alone, scaled to all epochs.</summary>
    public required TimeSpan Elapsed { get; init; }
}
