using GenericSgd.Kernels;

namespace GenericSgd.Cli.Commands.Train;

/// <summary>Lets the kernels use so many threads while a run lasts, and as many as before afterwards.</summary>
sealed class ThreadLimit : IDisposable
{
    readonly int _before = Parallelism.Threads;

    internal ThreadLimit(int? threads) => Parallelism.Threads = threads ?? _before;

    public void Dispose() => Parallelism.Threads = _before;
}
