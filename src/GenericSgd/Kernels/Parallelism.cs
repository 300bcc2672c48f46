namespace GenericSgd.Kernels;

/// <summary>How many threads the kernels use.</summary>
public static class Parallelism
{
    /// <summary>
    /// The largest number of threads that one kernel call may use, the caller's own among them; 1 turns them off. At first the number of processors.
    /// It changes no bit of any result: threads share out whole elements of the result, never the terms of a sum.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one.</exception>
    public static int Threads
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;
}
