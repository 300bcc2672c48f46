using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Training;

/// <content>Rows that come from elsewhere.</content>
public sealed partial class Trainer<T>
{
    /// <summary>The first verb with rows of the caller's own, which are the batch as they are; only for a trainer that has none of its own.</summary>
    /// <remarks>
    /// All such batches belong to epoch 1. The rows are read until the update and not copied. Weights of rows are taken as they are, since the mean of all is not known:
    /// give them the mean 1.
    /// </remarks>
    /// <param name="rows">One row or more; buffers grow to the largest batch.</param>
    /// <exception cref="ArgumentException">The rows do not fit the pipeline.</exception>
    /// <exception cref="InvalidOperationException">The trainer has rows of its own, or is at work.</exception>
    public void TakeBatch(Dataset<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var turn = new Turn(this);
        FeedOwn(rows);
    }

    /// <summary>All six verbs for rows of the caller's own: what other systems call a partial fit.</summary>
    /// <param name="rows">The batch, as <see cref="TakeBatch(Dataset{T})"/> takes it.</param>
    /// <returns>The cost of the batch before the update.</returns>
    /// <exception cref="ArgumentException">The rows do not fit the pipeline.</exception>
    /// <exception cref="InvalidOperationException">The trainer has rows of its own, or is at work.</exception>
    /// <exception cref="DivergedException">A number is not finite; the parameters are those of the last good step.</exception>
    public T Step(Dataset<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var turn = new Turn(this);
        FeedOwn(rows);
        return StepOfBatch();
    }

    /// <summary>Trains on rows that arrive in pieces and need not fit into memory, for all epochs of the pipeline or those that are left after <see cref="Restore"/>.</summary>
    /// <remarks>
    /// <para>The pieces are gone through once in every epoch, so that more than one epoch needs a source that can begin again. Rows that stay over from one piece go on
    /// with the next: without a shuffle the parameters have the bits of training on all rows at once (but where the end of an epoch cuts accumulated batches short). With a shuffle the rows of a piece
    /// are shuffled among themselves. With a batch size of 0 each piece is one batch.</para>
    /// <para>The cost of an epoch is the mean of what its batches cost before their updates; there is no last entry over all rows. Weights of rows are taken as they are:
    /// give them the mean 1. After <see cref="Restore"/> the batches of the open epoch that were done are passed over.</para>
    /// </remarks>
    /// <param name="pieces">Some rows at a time, all with the same columns.</param>
    /// <param name="options">What to watch. Early stopping needs validation rows.</param>
    /// <param name="cancellation">
    /// Cancelling ends the run after the step under way, or while it waits for a piece, even if the source does not look at its token; it is not an error, and the run says so.
    /// </param>
    /// <exception cref="ArgumentException">There is no row, the rows do not fit the pipeline, early stopping has nothing to look at, or a restored run had other options.</exception>
    /// <exception cref="InvalidOperationException">The trainer has rows of its own, or is at work.</exception>
    /// <exception cref="DivergedException">As for <see cref="Fit"/>.</exception>
    public async Task<TrainingRun<T>> FitAsync(IAsyncEnumerable<Dataset<T>> pieces, TrainingOptions<T>? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        MustBeFed();
        options ??= new TrainingOptions<T>();
        if (options is { EarlyStopping: not null, Validation: null })
            throw new ArgumentException("Early stopping looks at the cost over validation rows; pieces are gone. Give some rows to validate on.", nameof(options));
        Enter();
        try
        {
            return await FitPiecesAsync(pieces, options, cancellation).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    async Task<TrainingRun<T>> FitPiecesAsync(IAsyncEnumerable<Dataset<T>> pieces, TrainingOptions<T> options, CancellationToken cancellation)
    {
        var fit = BeginFit(options);
        try
        {
            RecordStart(fit);
            while (fit.Reason == StopReason.EpochsDone && fit.History.Epochs < _pipeline.Epochs)
                await FitEpochAsync(fit, pieces, cancellation).ConfigureAwait(false);
            return EndFit(fit);
        }
        finally
        {
            LeaveFit();
        }
    }

    async Task FitEpochAsync(FitState fit, IAsyncEnumerable<Dataset<T>> pieces, CancellationToken cancellation)
    {
        var epoch = fit.History.Epochs + 1;
        var done = Epoch == epoch ? _batches.Index + 1 : 0;
        _epochRows = 0;
        try
        {
            await using var batches = new WaitingFor<Dataset<T>>(new PieceBatches<T>(_pipeline.BatchSize, _pipeline.Shuffle, _pipeline.Seed)
                .Of(pieces, epoch, cancellation).GetAsyncEnumerator(CancellationToken.None), cancellation);
            var hasBatch = await batches.MoveNextAsync().ConfigureAwait(false);
            if (!hasBatch)
                throw new ArgumentException($"The pieces had no row in epoch {epoch}. A source for more than one epoch must begin again each time.", nameof(pieces));
            while (hasBatch && fit.Reason == StopReason.EpochsDone)
            {
                var batch = batches.Current;
                hasBatch = await batches.MoveNextAsync().ConfigureAwait(false);
                if (done-- > 0)
                {
                    _epochRows += batch.Count;
                    continue;
                }

                if (cancellation.IsCancellationRequested)
                {
                    Interrupt(fit, StopReason.Cancelled);
                    return;
                }

                Feed(batch, epoch, !hasBatch);
                FitBatch(fit);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Interrupt(fit, StopReason.Cancelled);
        }
    }

    void FeedOwn(Dataset<T> rows) => Feed(rows.WithWeightsAsShares(), Math.Max(Epoch, 1), endsEpoch: false);

    long _epochRows;

    void Feed(Dataset<T> batch, int epoch, bool endsEpoch)
    {
        MustBeFed();
        CheckShapes(batch);
        if (batch.Count > _batches.Size)
        {
            TrainingRoom.MustFit<T>(_pipeline, _plan, batch.Count, null);
            MakeBuffers(batch.Count);
        }

        _batches.Feed(batch, epoch, endsEpoch);
        _done = Verb.TakeBatch;
    }

    void MustBeFed()
    {
        if (!_batches.IsFed)
            throw new InvalidOperationException("The trainer has rows of its own. Make one without, as new Trainer<T>(pipeline).");
    }

    // A mean that goes along: neither the number of batches nor the sum of their costs is known to fit.
    void AddToMean(T cost)
    {
        _epochRows += _batches.Rows;
        var share = _epochRows == _batches.Rows ? T.One : ExactConvert.Nearest<decimal, T>((decimal)_batches.Rows / _epochRows);
        _epochCosts[0] += (cost - _epochCosts[0]) * share;
    }
}
