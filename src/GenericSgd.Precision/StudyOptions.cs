namespace GenericSgd.Precision;

/// <summary>What a study is asked beside the pipeline, the data and the number types.</summary>
public sealed record StudyOptions
{
    /// <summary>The digits that the caller needs; the verdicts and the cheapest type go by them.</summary>
    public double Digits { get; init; } = 6;

    /// <summary>The remedies that are tried for every type; none unless they are named.</summary>
    public IReadOnlyList<Remedy> Remedies { get; init; } = [];

    /// <summary>How many decimal digits an addition loses at least to be counted as a cancellation; at least 1.</summary>
    public int CancellationDigits
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(CancellationDigits), value, "A cancellation loses at least one digit.");
    } = 2;

    /// <summary>How many runs may be under way at once; by default as many as there are processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Is told how far the study is; called from several threads.</summary>
    public IProgress<StudyProgress>? Progress { get; init; }
}
