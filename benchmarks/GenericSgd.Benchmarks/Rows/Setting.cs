using GenericSgd.Benchmarks.Comparison;

namespace GenericSgd.Benchmarks.Rows;

/// <summary>What all rows are measured with.</summary>
/// <param name="Peers">The peers.</param>
/// <param name="Effort">How long is measured.</param>
/// <param name="Threads">The only number of threads to measure; null for those that the row names.</param>
/// <param name="Quick">True if what takes long is left out.</param>
/// <param name="Progress">Is told what is being measured.</param>
/// <param name="Cancellation">Ends the measurement.</param>
sealed record Setting(PeerList Peers, Effort Effort, int? Threads, bool Quick, Action<string> Progress, CancellationToken Cancellation)
{
    readonly HashSet<string> _settled = [];

    /// <summary>The numbers of threads to measure.</summary>
    internal int[] ThreadsOr(params int[] usual) => Threads is { } only ? [only] : usual;

    /// <summary>We and every peer with a goal do the work in turns; a line for each peer.</summary>
    internal IEnumerable<Line> Compare(Work work, params Goal[] goals)
    {
        Progress($"row {work.Row}: {work.Title}, {work.Number}, {work.Threads} thread(s)");
        Cancellation.ThrowIfCancellationRequested();
        using var ours = work.Ours();
        var sides = new List<ISide> { ours };
        var places = new Dictionary<string, int>();
        var missing = new Dictionary<string, string>();
        try
        {
            foreach (var goal in goals)
            {
                if (SideOf(work, goal.Peer, ours.Result, out var reason) is { } side)
                {
                    places[goal.Peer] = sides.Count;
                    sides.Add(side);
                }
                else
                    missing[goal.Peer] = reason;
            }

            var times = Contest.Measure(sides, Effort, _settled.Add(work.Code), Cancellation);
            return [.. goals.Select(goal => places.TryGetValue(goal.Peer, out var place)
                ? Of(work, goal, times[0], times[place])
                : Of(work, goal, times[0], null) with { Missing = missing[goal.Peer] })];
        }
        catch (PeerMissingException exception)
        {
            // It died while it was measured; where the user ends everything, that is why.
            Cancellation.ThrowIfCancellationRequested();
            return [.. goals.Select(goal => Of(work, goal, null, null) with { Missing = exception.Message })];
        }
        finally
        {
            foreach (var side in sides.Skip(1))
                side.Dispose();
        }
    }

    static Line Of(Work work, Goal goal, double? ours, double? peer) =>
        new(work.Row, work.Title, work.Number, work.Threads, ours, goal.Peer, peer, peer / ours, goal.Ratio);

    // A peer that computes something else is not compared with.
    ISide? SideOf(Work work, string name, double? expected, out string reason)
    {
        if (Peers.Find(name, out reason) is not { } peer)
            return null;
        ISide? side;
        try
        {
            side = peer.SideOf(work);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            reason = exception.Message.ReplaceLineEndings(" ");
            return null;
        }

        reason = "it does not do this work";
        if (side?.Result is not { } result || expected is not { } wanted || Agrees(result, wanted, work.Tolerance))
            return side;
        reason = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it computes {result:R} where ours computes {wanted:R}");
        side.Dispose();
        return null;
    }

    static bool Agrees(double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}
