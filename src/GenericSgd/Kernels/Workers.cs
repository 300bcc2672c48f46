using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace GenericSgd.Kernels;

/// <summary>
/// A few background threads that help the caller with the parts of one job, and sleep between jobs; not at once, because the next layer's product
/// comes soon and waking a thread takes as long as a small product.
/// <para>
/// The runtime's own Parallel.For allocates on each call; this does not, once its threads are there. One job at a time: whoever comes while it runs
/// (from another thread or from inside a part) does all parts alone, which gives the same bits.
/// </para>
/// </summary>
static unsafe class Workers
{
    /// <summary>10 microseconds: who waits longer sleeps.</summary>
    static readonly long Patience = Stopwatch.Frequency / 100_000;

    static readonly Lock Gate = new();

    static readonly SemaphoreSlim Finished = new(0);

    static Worker[] _workers = [];

    static delegate*<void*, int, void> _part;

    static void* _state;

    static int _parts;

    static int _next;

    static int _busy;

    static ExceptionDispatchInfo? _failure;

    /// <summary>
    /// Calls <paramref name="part"/> with <paramref name="state"/> once for each number below <paramref name="parts"/>, in any order, and waits for all.
    /// </summary>
    /// <exception cref="Exception">The first that a part threw; parts not yet begun are then left out.</exception>
    public static void Run(delegate*<void*, int, void> part, void* state, int parts)
    {
        Debug.Assert(part != null && parts >= 0, "There is something to call.");
        var helpers = Math.Min(Math.Min(parts, Parallelism.Threads) - 1, MostHelpers);
        if (helpers <= 0 || Gate.IsHeldByCurrentThread || !Gate.TryEnter())
        {
            for (var i = 0; i < parts; i++)
                part(state, i);
            return;
        }
        try
        {
            helpers = Hire(helpers);
            _part = part;
            _state = state;
            (_parts, _next, _busy, _failure) = (parts, 0, helpers + 1, null);
            for (var i = 0; i < helpers; i++)
                _workers[i].Begin();
            DoParts();
            WaitForHelpers();
            _failure?.Throw();
        }
        finally
        {
            Gate.Exit();
        }
    }

    /// <summary>The same for a part that knows its state. Keep the delegate: making one allocates.</summary>
    public static void Run(Action<int> part, int parts)
    {
#pragma warning disable CS8500 // The address of a reference: it lies on this stack until all parts are done.
        Run(&Call, &part, parts);

        static void Call(void* state, int number) => (*(Action<int>*)state)(number);
#pragma warning restore CS8500
    }

    // The caller is the last to leave, if it has the patience; otherwise the last helper tells it.
    static void WaitForHelpers()
    {
        var start = Stopwatch.GetTimestamp();
        while (Volatile.Read(ref _busy) > 1 && Stopwatch.GetTimestamp() - start < Patience)
            Thread.SpinWait(1);
        if (Interlocked.Decrement(ref _busy) > 0)
            Finished.Wait();
    }

    // The machine may not give so many threads: then those that there are share the parts, now and from now on. It changes no bit.
    static int Hire(int count)
    {
        if (_workers.Length >= count)
            return count;
        var workers = new List<Worker>(_workers);
        try
        {
            while (workers.Count < count)
                workers.Add(Worker.Start());
        }
        catch (Exception exception) when (exception is OutOfMemoryException or ThreadStartException)
        {
            MostHelpers = workers.Count;
        }

        _workers = [.. workers];
        return Math.Min(count, _workers.Length);
    }

    /// <summary>Starts a thread; a test puts one that fails in its place.</summary>
    internal static Action<Thread> StartThread { get; set; } = thread => thread.Start();

    /// <summary>How many helpers the machine gives at most, once it has refused one.</summary>
    internal static int MostHelpers { get; set; } = int.MaxValue;

    /// <summary>How many helpers there are.</summary>
    internal static int Hired => _workers.Length;

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
        const int Idle = 0;
        const int Called = 1;
        const int Asleep = 2;

        readonly SemaphoreSlim _wake = new(0);
        int _state;

        public static Worker Start()
        {
            var worker = new Worker();
            StartThread(new Thread(worker.Loop) { IsBackground = true, Name = "GenericSgd kernels" });
            return worker;
        }

        public void Begin()
        {
            if (Interlocked.Exchange(ref _state, Called) == Asleep)
                _wake.Release();
        }

        void Loop()
        {
            while (true)
            {
                WaitForCall();
                Volatile.Write(ref _state, Idle);
                DoParts();
                if (Interlocked.Decrement(ref _busy) == 0)
                    Finished.Release();
            }
        }

        void WaitForCall()
        {
            var start = Stopwatch.GetTimestamp();
            while (Volatile.Read(ref _state) != Called)
            {
                if (Stopwatch.GetTimestamp() - start < Patience)
                    Thread.SpinWait(1);
                else if (Interlocked.CompareExchange(ref _state, Asleep, Idle) == Idle)
                    _wake.Wait();
            }
        }
    }
}
