namespace GenericSgd.Testing.Running;

/// <summary>Two computations at the same time, against each of them alone.</summary>
static class Together
{
    const int Rounds = 40;

    /// <summary>The first difference between a result alone and the same result beside the other computation; null if there was none.</summary>
    internal static string? Run<TResult>(Func<TResult> one, Func<TResult> other, Func<TResult, TResult, string?> difference)
    {
        var (oneAlone, otherAlone) = (one(), other());
        using var start = new Barrier(2);
        string? seen = null;
        var thread = new Thread(() => Repeat(other, otherAlone));
        thread.Start();
        Repeat(one, oneAlone);
        thread.Join();
        return seen;

        void Repeat(Func<TResult> compute, TResult alone)
        {
            start.SignalAndWait();
            for (var round = 0; round < Rounds && seen is null; round++)
            {
                try
                {
                    if (difference(alone, compute()) is { } different)
                        Volatile.Write(ref seen, different);
                }
                catch (Exception exception)
                {
                    Volatile.Write(ref seen, $"{exception.GetType().Name} while another thread was at work: {exception.Message}");
                }
            }
        }
    }
}
