using System.Runtime.CompilerServices;

namespace GenericSgd.Training;

/// <content>Whose turn it is, and which verb.</content>
public sealed partial class Trainer<T>
{
    bool _isAtWork;
    Verb _done;

    // One exchange between processors for each verb called by hand, some nanoseconds; a run pays it once. A look and a write instead would let two
    // threads pass that come in the same few instructions, and what they then spoil for each other cannot be told.
    internal void Enter()
    {
        if (Interlocked.Exchange(ref _isAtWork, true))
            ThrowAtWork();
    }

    internal void Leave() => Volatile.Write(ref _isAtWork, false);

    static void ThrowAtWork() => throw new InvalidOperationException(
        "The trainer is at work. A callback of its own run, or another thread, may look on, but not step, fit or restore it: "
        + "end the run first, or give each thread a trainer of its own.");

    /// <summary>The time from when a verb begins to when it ends.</summary>
    internal readonly ref struct Turn
    {
        readonly Trainer<T> _trainer;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Turn(Trainer<T> trainer)
        {
            trainer.Enter();
            _trainer = trainer;
        }

        public void Dispose() => _trainer.Leave();
    }

    void Require(Verb before, Verb now)
    {
        if (_done < before)
            throw new InvalidOperationException($"{now} was called before {before}. The order is TakeBatch, Forward, Cost, CostGradient, Backward, Update.");
        _done = now;
    }

    enum Verb
    {
        Nothing,
        TakeBatch,
        Forward,
        Cost,
        CostGradient,
        Backward,
        Update,
    }
}
