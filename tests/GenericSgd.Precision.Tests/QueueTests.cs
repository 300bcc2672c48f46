using System.Collections.Concurrent;
using GenericSgd.Kernels;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Precision.Measuring;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests;

/// <summary>What a study runs, and what it says while it does.</summary>
public class QueueTests
{
    const int Epochs = 1000;
    const int Early = 100;
    const int Timed = 3;

    static ConcurrentQueue<(StudyProgress Progress, int Threads)> Study(params StudyNumber[] numbers)
    {
        var seen = new Seen();
        PrecisionStudy.Run(
            new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = Epochs }, StudyData.Chapter, numbers,
                options: new StudyOptions { Progress = seen });
        return seen.All;
    }

    [Fact]
    public void ATypeOfItsOwnRunsTwiceAndInTwoOrders() => Assert.Equal(
        (3 + 2) * Epochs + (2 + Timed) * Early, Study(StudyNumber.Of<float>()).Last().Progress.Total);

    // The witness is decimal, the reference double-double: neither runs again for being studied itself.
    [Fact]
    public void NothingRunsTwice()
    {
        Assert.Equal((3 + 1) * Epochs + (2 + Timed) * Early, Study(StudyNumber.Of<decimal>()).Last().Progress.Total);
        Assert.Equal(3 * Epochs + (2 + Timed) * Early, Study(StudyNumber.Of<Numbers.DoubleDouble>("wide")).Last().Progress.Total);
        Assert.Equal((3 + 2) * Epochs + (2 + 2 * Timed) * Early, Study(StudyNumber.Of<float>(), StudyNumber.Of<float>()).Last().Progress.Total);
    }

    [Fact]
    public void ProgressEndsWithAllDoneAndKernelsStayOnOneThread()
    {
        var seen = Study(StudyNumber.Of<Half>(), StudyNumber.Of<double>());
        Assert.All(seen, one => Assert.InRange(one.Progress.Done, 1, one.Progress.Total));
        Assert.Contains(seen, one => one.Progress.Done == one.Progress.Total);
        Assert.All(seen.Where(one => !one.Progress.Now.EndsWith("timed", StringComparison.Ordinal)), one => Assert.Equal(1, one.Threads));
        Assert.Contains(seen, one => one.Progress.Now == "double, same literals");
    }

    [Fact]
    public void AWatchedRunOfALargeNetworkIsWatchedMoreRarely()
    {
        var (small, large) = (new WatchPlan(10_000, 10), new WatchPlan(10_000, 100_000));
        Assert.True(large.Watched.Length < small.Watched.Length);
        Assert.Subset(large.Watched.ToHashSet(), large.Checkpoints.ToHashSet());
    }

    sealed class Seen : IProgress<StudyProgress>
    {
        internal ConcurrentQueue<(StudyProgress Progress, int Threads)> All { get; } = [];

        public void Report(StudyProgress value) => All.Enqueue((value, Parallelism.Threads));
    }
}
