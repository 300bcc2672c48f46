namespace GenericSgd.Kernels;

/// <summary>How many threads the kernels use.</summary>
public static class Parallelism
{
    /// <summary>More threads than this help no product of today's sizes, and each takes memory for its stack.</summary>
    public const int MostThreads = 1024;

    /// <summary>
    /// The largest number of threads that one kernel call may use, the caller's own among them; 1 turns them off. At first the number of processors.
    /// It changes no bit of any result: threads share out whole elements of the result, never the terms of a sum. Where the machine gives fewer threads, those
    /// do the work.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one, or more than <see cref="MostThreads"/>.</exception>
    public static int Threads
    {
        get;
        set => field = value is >= 1 and <= MostThreads
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Threads), value, $"The number of threads is from 1 to {MostThreads}.");
    } = Math.Min(Environment.ProcessorCount, MostThreads);
}
