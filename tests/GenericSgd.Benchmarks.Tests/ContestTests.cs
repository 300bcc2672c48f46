using GenericSgd.Benchmarks.Timing;

namespace GenericSgd.Benchmarks.Tests;

public sealed class ContestTests
{
    static readonly Effort Tiny = new(TimeSpan.FromTicks(50), TimeSpan.FromTicks(50), TimeSpan.FromTicks(20), 4);

    [Fact]
    public void SidesTakeTurnsAndTheBestSampleOfEachCounts()
    {
        var log = new List<string>();
        var (slow, fast) = (new Scripted("slow", 300, 1, log), new Scripted("fast", 100, 1, log));
        Assert.Equal([300, 100], Contest.Measure([slow, fast], Tiny, settle: false, CancellationToken.None));
        Assert.Equal(["slow", "fast", "slow", "fast", "slow", "fast", "slow", "fast"], log[^8..]);
    }

    [Fact]
    public void ASideIsAskedForMultiplesOfWhatItCanDo()
    {
        var side = new Scripted("epochs", 10, 50, []);
        Assert.Equal([10], Contest.Measure([side], Tiny, settle: true, CancellationToken.None));
        Assert.All(side.Counts, count => Assert.Equal(0, count % 50));
    }

    [Fact]
    public void CancellingEndsIt()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Contest.Measure([new Scripted("side", 100, 1, [])], Tiny, settle: false, source.Token));
    }

    // Says how long it took without looking at a clock; every other sample is disturbed.
    sealed class Scripted(string name, double nanoseconds, long least, List<string> log) : ISide
    {
        internal List<long> Counts { get; } = [];

        public long Least => least;

        public double? Result => null;

        public double Nanoseconds(long count)
        {
            log.Add(name);
            Counts.Add(count);
            return count * nanoseconds * (Counts.Count % 2 == 0 ? 1 : 1.5);
        }

        public void Dispose()
        {
        }
    }
}
