using System.Runtime.CompilerServices;

namespace GenericSgd.Training;

/// <content>The verbs as they are called from outside: one at a time.</content>
public sealed partial class Trainer<T>
{
    bool _isAtWork;

    /// <summary>The first verb: takes the next batch; after the last one of an epoch the next epoch begins.</summary>
    /// <exception cref="InvalidOperationException">The trainer has no rows of its own, or is at work.</exception>
    public void TakeBatch()
    {
        using var turn = new Turn(this);
        NextBatch();
    }

    /// <summary>The second verb: computes the predictions for the batch.</summary>
    /// <exception cref="DivergedException">A number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">No batch was taken, or the trainer is at work.</exception>
    public void Forward()
    {
        using var turn = new Turn(this);
        RunForward();
    }

    /// <summary>The third verb: the cost of the batch.</summary>
    /// <exception cref="DivergedException">The cost is not finite, or a number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">The verb before it was left out, or the trainer is at work.</exception>
    public T Cost()
    {
        using var turn = new Turn(this);
        return RunCost();
    }

    /// <summary>The fourth verb: the partial derivatives of the cost by the predictions.</summary>
    /// <exception cref="DivergedException">A number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">The predictions were not computed, or the trainer is at work.</exception>
    public void CostGradient()
    {
        using var turn = new Turn(this);
        RunCostGradient();
    }

    /// <summary>The fifth verb: the partial derivatives of the cost by all parameters, see <see cref="Gradient"/>.</summary>
    /// <exception cref="DivergedException">A number type without infinity overflowed.</exception>
    /// <exception cref="InvalidOperationException">The verb before it was left out, or the trainer is at work.</exception>
    public void Backward()
    {
        using var turn = new Turn(this);
        RunBackward();
    }

    /// <summary>The sixth verb: lets the optimizer make the update and subtracts it.</summary>
    /// <remarks>With <see cref="Pipeline.AccumulateBatches"/> above 1 only the last batch of a group makes a step; before it the gradient is kept.</remarks>
    /// <exception cref="ArgumentException">Before the first step: every learning rate of the run is 0 in the number type, or the first is beyond its range.</exception>
    /// <exception cref="DivergedException">A new parameter would not be finite; the parameters are left as they were.</exception>
    /// <exception cref="InvalidOperationException">The verb before it was left out, or the trainer is at work.</exception>
    public void Update()
    {
        using var turn = new Turn(this);
        RunUpdate(Rate());
    }

    /// <summary>The same with a learning rate other than that of the schedule.</summary>
    internal void Update(T rate)
    {
        using var turn = new Turn(this);
        RunUpdate(rate);
    }

    /// <summary>All six verbs: one batch, and one update if batches are not accumulated.</summary>
    /// <returns>The cost of the batch before the update.</returns>
    /// <exception cref="DivergedException">A number is not finite; the parameters are those of the last good step.</exception>
    /// <exception cref="InvalidOperationException">The trainer has no rows of its own, or is at work.</exception>
    public T Step()
    {
        using var turn = new Turn(this);
        NextBatch();
        return StepOfBatch();
    }

    // One exchange between processors for each verb called by hand, some nanoseconds; a run pays it once. A look and a write instead would let two
    // threads pass that come in the same few instructions, and what they then spoil for each other cannot be told.
    void Enter()
    {
        if (Interlocked.Exchange(ref _isAtWork, true))
            ThrowAtWork();
    }

    void Leave() => Volatile.Write(ref _isAtWork, false);

    static void ThrowAtWork() => throw new InvalidOperationException(
        "The trainer is at work. A callback of its own run, or another thread, may look on, but not step, fit or restore it: end the run first, or give each thread a trainer of its own.");

    /// <summary>The time from when a verb begins to when it ends.</summary>
    readonly ref struct Turn
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
}
