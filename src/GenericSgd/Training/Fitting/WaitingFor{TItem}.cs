namespace GenericSgd.Training.Fitting;

/// <summary>
/// Asks a source for its items, and no longer waits for the next one when it is cancelled: not even where the source itself does not look at its token.
/// </summary>
/// <remarks>What the source was asked for last it may still bring; then it is told that nobody wants more.</remarks>
sealed class WaitingFor<TItem>(IAsyncEnumerator<TItem> source, CancellationToken cancellationToken) : IAsyncDisposable
{
    Task<bool>? _underWay;

    internal TItem Current => source.Current;

    /// <exception cref="OperationCanceledException">It was cancelled while the source made it wait.</exception>
    internal async ValueTask<bool> MoveNextAsync()
    {
        var next = source.MoveNextAsync();
        if (next.IsCompleted)
            return await next.ConfigureAwait(false);
        _underWay = next.AsTask();
        return await _underWay.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        if (_underWay is null or { IsCompleted: true })
            return source.DisposeAsync();
        _ = LeaveAsync(_underWay);
        return ValueTask.CompletedTask;
    }

    async Task LeaveAsync(Task underWay)
    {
        // Whatever it ends with, nobody is there to hear of it.
        await underWay.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await source.DisposeAsync().AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
