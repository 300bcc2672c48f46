using GenericSgd.Data;
using GenericSgd.Training.Fitting;

namespace GenericSgd.Training;

/// <content>All epochs at once.</content>
public sealed partial class Trainer<T>
{
    /// <summary>Trains for all epochs of the pipeline, or for those that are left after <see cref="Restore"/>.</summary>
    /// <param name="options">What to watch.</param>
    /// <param name="cancellationToken">Cancelling ends the run after the step under way; it is not an error, and the run says so.</param>
    /// <exception cref="ArgumentException">
    /// The validation rows do not fit the pipeline, a restored run had other options, or the learning rate or another setting has no place in the number type:
    /// every rate is 0 there, or the first is beyond its range.
    /// </exception>
    /// <exception cref="InvalidOperationException">The trainer is at work.</exception>
    /// <exception cref="DivergedException">
    /// A number is not finite, or the cost over all rows is more than a billion times what it is at the start or for predictions of 0, whichever is more. The
    /// exception says what the cause is and holds the run so far.
    /// </exception>
    public TrainingRun<T> Fit(TrainingOptions<T>? options = null, CancellationToken cancellationToken = default) =>
        Fit<T>.Run(this, options ?? new(), cancellationToken);

    /// <summary>
    /// Trains on rows that arrive in chunks and need not fit into memory, for all epochs of the pipeline or those that are left after <see cref="Restore"/>.
    /// </summary>
    /// <remarks>
    /// <para>The chunks are gone through once in every epoch, so that more than one epoch needs a source that can begin again. Rows that stay over from one
    /// chunk go on with the next: without a shuffle the parameters have the bits of training on all rows at once (but where the end of an epoch cuts
    /// accumulated batches short). With a shuffle the rows of a chunk are shuffled among themselves. With a batch size of 0 each chunk is one batch.</para>
    /// <para>The cost of an epoch is the mean of what its batches cost before their updates; there is no last entry over all rows. Weights of rows are taken as
    /// they are: give them the mean 1. After <see cref="Restore"/> the batches of the open epoch that were done are passed over.</para>
    /// </remarks>
    /// <param name="chunks">Some rows at a time, all with the same columns.</param>
    /// <param name="options">What to watch. Early stopping needs validation rows.</param>
    /// <param name="cancellationToken">
    /// Cancelling ends the run after the step under way, or while it waits for a chunk, even if the source does not look at its token; it is not an error, and
    /// the run says so.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no row, the rows do not fit the pipeline, early stopping has nothing to look at, or a restored run had other options.
    /// </exception>
    /// <exception cref="InvalidOperationException">The trainer has rows of its own, or is at work.</exception>
    /// <exception cref="DivergedException">As for <see cref="Fit"/>.</exception>
    public Task<TrainingRun<T>> FitAsync(IAsyncEnumerable<Dataset<T>> chunks, TrainingOptions<T>? options = null,
        CancellationToken cancellationToken = default) =>
        Fit<T>.RunAsync(this, chunks, options ?? new(), cancellationToken);
}
