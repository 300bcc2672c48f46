namespace GenericSgd.Benchmarks.Timing;

/// <summary>How long is measured.</summary>
/// <param name="WarmUp">How long each side works before it is timed.</param>
/// <param name="Sample">How long one sample should take.</param>
/// <param name="Samples">How many samples each side gives, in turns; the best one counts.</param>
sealed record Effort(TimeSpan WarmUp, TimeSpan Sample, int Samples)
{
    internal static readonly Effort Full = new(TimeSpan.FromMilliseconds(400), TimeSpan.FromMilliseconds(60), 15);

    internal static readonly Effort Quick = new(TimeSpan.FromMilliseconds(60), TimeSpan.FromMilliseconds(10), 5);
}
