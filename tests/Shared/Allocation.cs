namespace GenericSgd.Tests;

/// <summary>What warm work allocates on its thread.</summary>
/// <remarks>
/// Work that allocates does so every time. But a collection, begun by any test on any thread, empties the pools of arrays, and code that is compiled
/// anew makes its tables once: such a measurement says nothing of the work. So the least of several counts, with time for the compiler in between.
/// </remarks>
static class Allocation
{
    const int WarmUps = 8;
    const int MostMeasurements = 40;

    /// <summary>The bytes that the work allocates even at its best.</summary>
    /// <param name="work">Several steps, so that what is allocated only now and then is seen too.</param>
    internal static long Of(Action work)
    {
        for (var warm = 0; warm < WarmUps; warm++)
            work();
        var least = long.MaxValue;
        for (var measurement = 0; least > 0 && measurement < MostMeasurements; measurement++)
        {
            if (measurement > 0)
                Thread.Sleep(measurement);
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
