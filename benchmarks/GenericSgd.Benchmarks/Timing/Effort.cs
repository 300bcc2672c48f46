namespace GenericSgd.Benchmarks.Timing;

/// <summary>How long is measured.</summary>
/// <param name="Settle">How long a side works before the first contest of a code: it is compiled again where it is found to be hot.</param>
/// <param name="WarmUp">How long it works before the other contests.</param>
/// <param name="Sample">How long one sample should take.</param>
/// <param name="Samples">How many samples each side gives, in turns; the best one counts.</param>
sealed record Effort(TimeSpan Settle, TimeSpan WarmUp, TimeSpan Sample, int Samples)
{
    internal static readonly Effort Full = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(15), 50);

    internal static readonly Effort Quick = new(TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(5), 7);
}
