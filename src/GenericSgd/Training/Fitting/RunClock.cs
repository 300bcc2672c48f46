using System.Diagnostics;

namespace GenericSgd.Training.Fitting;

/// <summary>How long a run has taken, with the time before it was saved and restored.</summary>
sealed class RunClock(TimeSpan before)
{
    long _start;

    /// <summary>A checkpoint may claim any time.</summary>
    internal TimeSpan Elapsed
    {
        get
        {
            var now = _start == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_start);
            return now > TimeSpan.MaxValue - before ? TimeSpan.MaxValue : before + now;
        }
    }

    internal void Start() => _start = Stopwatch.GetTimestamp();

    internal void Stop() => _start = 0;
}
