namespace GenericSgd.Benchmarks.Peers;

/// <summary>Ourselves, doing the work in another way.</summary>
/// <param name="other">The same work in the other way.</param>
sealed class OwnPeer(Func<Work, Work> other) : IPeer
{
    public string Version => typeof(Training.Pipeline).Assembly.GetName().Version!.ToString();

    public ISide? SideOf(Work work) => other(work).Ours();

    public void Dispose()
    {
    }
}
