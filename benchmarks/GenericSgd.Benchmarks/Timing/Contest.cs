namespace GenericSgd.Benchmarks.Timing;

/// <summary>Measures several sides against each other: each is warmed up, then they take turns, and the best sample of each counts.</summary>
static class Contest
{
    /// <summary>Nanoseconds for doing the work once, for each side; ours is the first.</summary>
    internal static double[] Measure(IReadOnlyList<ISide> sides, Effort effort, bool settle, CancellationToken cancellationToken)
    {
        var counts = new long[sides.Count];
        var best = new double[sides.Count];
        for (var i = 0; i < sides.Count; i++)
            counts[i] = WarmUp(sides[i], settle ? effort.Settle : effort.WarmUp, effort.Sample, cancellationToken);

        Array.Fill(best, double.PositiveInfinity);
        for (var sample = 0; sample < effort.Samples; sample++)
        {
            for (var i = 0; i < sides.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                best[i] = Math.Min(best[i], sides[i].Nanoseconds(counts[i]) / counts[i]);
            }
        }

        return best;
    }

    // How many times the work fits into a sample, found while warming up. The first run counts for nothing: it compiles.
    static long WarmUp(ISide side, TimeSpan warmUp, TimeSpan sample, CancellationToken cancellationToken)
    {
        var spent = side.Nanoseconds(side.Least);
        var runs = 1L;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = side.Nanoseconds(runs * side.Least);
            spent += now;
            if (spent >= warmUp.TotalNanoseconds)
                return Math.Max(1, (long)(sample.TotalNanoseconds * runs / now)) * side.Least;
            if (now < sample.TotalNanoseconds)
                runs *= 2;
        }
    }
}
