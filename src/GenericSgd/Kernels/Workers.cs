using System.Runtime.ExceptionServices;

namespace GenericSgd.Kernels;

/// <summary>
/// A few background threads that help the caller with the parts of one job, and sleep between jobs.
/// <para>
/// The runtime's own Parallel.For allocates on each call; this does not, once its threads are there. One job at a time: whoever comes while it runs (from another
/// thread or from inside a part) does all parts alone, which gives the same bits.
/// </para>
/// </summary>
static unsafe class Workers
{
    static readonly Lock Gate = new();

    static readonly SemaphoreSlim Finished = new(0);

    static Worker[] _workers = [];

    static delegate*<void*, int, void> _part;

    static void* _state;

    static int _parts;

    static int _next;

    static int _busy;

    static ExceptionDispatchInfo? _failure;

    /// <summary>Calls <paramref name="part"/> with <paramref name="state"/> once for each number below <paramref name="parts"/>, in any order, and waits for all.</summary>
    /// <exception cref="Exception">The first that a part threw; parts not yet begun are then left out.</exception>
    public static void Run(delegate*<void*, int, void> part, void* state, int parts)
    {
        var helpers = Math.Min(parts, Parallelism.Threads) - 1;
        if (helpers <= 0 || Gate.IsHeldByCurrentThread || !Gate.TryEnter())
        {
            for (var i = 0; i < parts; i++)
                part(state, i);
            return;
        }
        try
        {
            _part = part;
            _state = state;
            (_parts, _next, _busy, _failure) = (parts, 0, helpers, null);
            Hire(helpers);
            for (var i = 0; i < helpers; i++)
                _workers[i].Wake.Release();
            DoParts();
            Finished.Wait();
            _failure?.Throw();
        }
        finally
        {
            Gate.Exit();
        }
    }

    static void Hire(int count)
    {
        if (_workers.Length >= count)
            return;
        var before = _workers.Length;
        Array.Resize(ref _workers, count);
        for (var i = before; i < count; i++)
            _workers[i] = new Worker();
    }

    static void DoParts()
    {
        try
        {
            for (var i = Interlocked.Increment(ref _next) - 1; i < _parts; i = Interlocked.Increment(ref _next) - 1)
                _part(_state, i);
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            Interlocked.Exchange(ref _next, _parts);
        }
    }

    sealed class Worker
    {
        public Worker() => new Thread(Loop) { IsBackground = true, Name = "GenericSgd kernels" }.Start();

        public SemaphoreSlim Wake { get; } = new(0);

        void Loop()
        {
            while (true)
            {
                Wake.Wait();
                DoParts();
                if (Interlocked.Decrement(ref _busy) == 0)
                    Finished.Release();
            }
        }
    }
}
