using System.Diagnostics;

namespace GenericSgd.Benchmarks.Timing;

/// <summary>A side in this process: a delegate that does the work once.</summary>
sealed class LocalSide(Action work, double? result = null, Action? dispose = null) : ISide
{
    public double? Result => result;

    public double Nanoseconds(long count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0L; i < count; i++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    public void Dispose() => dispose?.Invoke();
}
