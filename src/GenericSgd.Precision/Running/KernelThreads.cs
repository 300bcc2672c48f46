using GenericSgd.Kernels;

namespace GenericSgd.Precision.Running;

/// <summary>Keeps every kernel on the thread that calls it, while somebody asks for that.</summary>
/// <remarks>The runs of a study have a core each, and what is counted is counted on the thread of the run.</remarks>
static class KernelThreads
{
    static readonly Lock Gate = new();
    static int _asking;
    static int _before;

    internal static IDisposable One()
    {
        lock (Gate)
        {
            if (_asking++ == 0)
                (_before, Parallelism.Threads) = (Parallelism.Threads, 1);
        }

        return new ThreadScope();
    }

    sealed class ThreadScope : IDisposable
    {
        public void Dispose()
        {
            lock (Gate)
            {
                if (--_asking == 0)
                    Parallelism.Threads = _before;
            }
        }
    }
}
