using GenericSgd.Kernels;

namespace GenericSgd.Benchmarks.Timing;

/// <summary>A side of ours with its own number of threads.</summary>
sealed class ThreadedSide(ISide side, int threads) : ISide
{
    public long Least => side.Least;

    public double? Result => side.Result;

    public double Nanoseconds(long count)
    {
        Parallelism.Threads = threads;
        return side.Nanoseconds(count);
    }

    public void Dispose() => side.Dispose();
}
