using GenericSgd.Kernels;

namespace GenericSgd.Benchmarks.Timing;

/// <summary>A side of ours with its own number of threads.</summary>
sealed class ThreadedSide(ISide side, int threads) : ISide
{
    static readonly TimeSpan OpenMpWait = TimeSpan.FromMilliseconds(220);

    public long Least => side.Least;

    public double? Result => side.Result;

    public double Nanoseconds(long count)
    {
        // OpenMP's threads, of whoever had the turn before, wait for more work on a core of their own for up to 200 milliseconds.
        if (threads > 1)
            Thread.Sleep(OpenMpWait);
        Parallelism.Threads = threads;
        return side.Nanoseconds(count);
    }

    public void Dispose() => side.Dispose();
}
