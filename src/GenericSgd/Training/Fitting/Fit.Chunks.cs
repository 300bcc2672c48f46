using GenericSgd.Data;

namespace GenericSgd.Training.Fitting;

/// <content>Rows that arrive in chunks.</content>
sealed partial class Fit<T>
{
    /// <summary>Runs on rows that arrive in chunks.</summary>
    internal static async Task<TrainingRun<T>> RunAsync(
        Trainer<T> trainer, IAsyncEnumerable<Dataset<T>> chunks, TrainingOptions<T> options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        trainer.MustBeFed();
        if (options is { EarlyStopping: not null, Validation: null })
        {
            throw new ArgumentException(
                "Early stopping looks at the cost over validation rows; chunks are gone. Give some rows to validate on.", nameof(options));
        }

        trainer.Enter();
        try
        {
            using var fit = new Fit<T>(trainer, options);
            fit.RecordStart();
            while (fit.IsUnderWay)
                await fit.RunEpochAsync(chunks, cancellationToken).ConfigureAwait(false);
            return fit.End();
        }
        finally
        {
            trainer.Leave();
        }
    }

    async Task RunEpochAsync(IAsyncEnumerable<Dataset<T>> chunks, CancellationToken cancellationToken)
    {
        var pipeline = _trainer.Pipeline;
        var epoch = _history.Epochs + 1;
        var done = _trainer.Epoch == epoch ? _trainer.Batches.Index + 1 : 0;
        _epochCost.BeginChunks();
        try
        {
            await using var batches = new WaitingFor<Dataset<T>>(new ChunkBatches<T>(pipeline.BatchSize, pipeline.Shuffle, pipeline.Seed)
                .Of(chunks, epoch, cancellationToken).GetAsyncEnumerator(CancellationToken.None), cancellationToken);
            var hasBatch = await batches.MoveNextAsync().ConfigureAwait(false);
            if (!hasBatch)
            {
                throw new ArgumentException(
                    $"The chunks had no row in epoch {epoch}. A source for more than one epoch must begin again each time.", nameof(chunks));
            }

            while (hasBatch && _reason == StopReason.EpochsDone)
            {
                var batch = batches.Current;
                hasBatch = await batches.MoveNextAsync().ConfigureAwait(false);
                if (done-- > 0)
                {
                    _epochCost.PassOver(batch.Count);
                    continue;
                }

                if (cancellationToken.IsCancellationRequested)
                {
                    Interrupt(StopReason.Cancelled);
                    return;
                }

                _trainer.Feed(batch, epoch, !hasBatch);
                RunBatch();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Interrupt(StopReason.Cancelled);
        }
    }
}
