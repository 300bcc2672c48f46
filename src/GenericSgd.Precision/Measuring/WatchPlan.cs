namespace GenericSgd.Precision.Measuring;

/// <summary>The epochs whose numbers are compared place by place, and the checkpoints among them that are reported one by one.</summary>
/// <remarks>Checkpoints are 1, 2, 5, 10, 20, 50, ... and the last epoch. All of the first epochs are watched, later ones at a constant ratio, so that the first
/// epoch of an event is known to about 2 percent, or coarser where a network is so large that its numbers would not fit in memory.</remarks>
sealed class WatchPlan
{
    const double Finest = 1.02;
    const long MostNumbers = 4_000_000;

    internal WatchPlan(int epochs, long numbersPerEpoch)
    {
        Epochs = epochs;
        Checkpoints = [.. CheckpointsTo(epochs)];
        var ratio = Finest;
        Watched = Grid(ratio);
        while (Watched.Length * numbersPerEpoch > MostNumbers && Watched.Length > Checkpoints.Length)
            Watched = Grid(ratio = 1 + 2 * (ratio - 1));
    }

    internal int Epochs { get; }

    internal int[] Checkpoints { get; }

    internal int[] Watched { get; }

    /// <summary>The watched epoch before the given one; 0 if it is the first.</summary>
    internal int Before(int epoch) => Array.IndexOf(Watched, epoch) is > 0 and var place ? Watched[place - 1] : 0;

    internal static IEnumerable<int> CheckpointsTo(int epochs)
    {
        long[] steps = [1, 2, 5];
        for (long decade = 1; decade <= epochs; decade *= 10)
        {
            foreach (var step in steps)
            {
                if (step * decade < epochs)
                    yield return (int)(step * decade);
            }
        }

        yield return epochs;
    }

    int[] Grid(double ratio)
    {
        var grid = new SortedSet<int>(Checkpoints);
        for (double epoch = 1; epoch <= Epochs; epoch = Math.Max(epoch + Math.Max(1, ratio - Finest), Math.Floor(epoch * ratio)))
            grid.Add((int)epoch);
        return [.. grid];
    }
}
