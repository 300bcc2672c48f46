using System.Diagnostics;

namespace GenericSgd.Benchmarks.Timing;

/// <summary>A side in this process.</summary>
/// <param name="work">Does the work <paramref name="least"/> times.</param>
/// <param name="result">What is compared between the sides.</param>
/// <param name="least">How many times the work is in one call.</param>
/// <param name="dispose">Frees what the work holds.</param>
sealed class LocalSide(Action work, double? result = null, long least = 1, Action? dispose = null) : ISide
{
    public long Least => least;

    public double? Result => result;

    public double Nanoseconds(long count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0L; i < count; i += least)
            work();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    public void Dispose() => dispose?.Invoke();
}
