using GenericSgd.Data;
using GenericSgd.Training.Binding;

namespace GenericSgd.Training;

/// <content>Rows that come from elsewhere.</content>
public sealed partial class Trainer<T>
{
    /// <summary>The first verb with rows of the caller's own, which are the batch as they are; only for a trainer that has none of its own.</summary>
    /// <remarks>
    /// All such batches belong to epoch 1. The rows are read until the update and not copied. Weights of rows are taken as they are, since the mean of all is
    /// not known: give them the mean 1.
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
        return RunStep();
    }

    void FeedOwn(Dataset<T> rows) => Feed(rows.WithWeightsAsRelative(), Math.Max(Epoch, 1), endsEpoch: false);

    /// <summary>The first verb with a batch that comes from elsewhere.</summary>
    internal void Feed(Dataset<T> batch, int epoch, bool endsEpoch)
    {
        MustBeFed();
        CheckShapes(batch);
        if (batch.Count > _batches.Size)
        {
            TrainingRoom.MustFit<T>(Pipeline, _bound.Plan, batch.Count, null);
            _buffers = new LayerBuffers<T>(_bound.Plan, batch.Count);
        }

        _batches.Feed(batch, epoch, endsEpoch);
        _done = Verb.TakeBatch;
    }

    internal void MustBeFed()
    {
        if (!_batches.IsFed)
            throw new InvalidOperationException("The trainer has rows of its own. Make one without, as new Trainer<T>(pipeline).");
    }
}
