namespace GenericSgd.Precision;

/// <summary>What a study is asked beside the pipeline, the data and the number types.</summary>
public sealed record StudyOptions
{
    /// <summary>The digits that the caller needs, more than 0; the verdicts and the cheapest type go by them.</summary>
    public double Digits { get; init => field = Require.That(value > 0 && double.IsFinite(value), value, "The digits must be more than 0."); } = 6;

    /// <summary>The remedies that are tried for every type; none unless they are named.</summary>
    public IReadOnlyList<Remedy> Remedies { get; init => field = Known(value); } = [];

    /// <summary>How many decimal digits an addition loses at least to be counted as a cancellation; at least 1.</summary>
    public int CancellationDigits { get; init => field = Require.Length(value, "A cancellation loses at least one digit."); } = 2;

    /// <summary>How many runs may be under way at once, at least 1; by default as many as there are processors.</summary>
    public int Threads { get; init => field = Require.Length(value); } = Environment.ProcessorCount;

    /// <summary>Is told how far the study is; called from several threads.</summary>
    public IProgress<StudyProgress>? Progress { get; init; }

    static IReadOnlyList<Remedy> Known(IReadOnlyList<Remedy> remedies)
    {
        foreach (var remedy in Require.NotNull(remedies, nameof(Remedies)))
            Require.Known(remedy, nameof(Remedies));
        return remedies;
    }
}
