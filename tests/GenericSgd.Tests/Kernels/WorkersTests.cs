using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

/// <summary>One job at a time has helpers, so nobody else may have one meanwhile.</summary>
[CollectionDefinition(nameof(WorkersTests), DisableParallelization = true)]
[Collection(nameof(WorkersTests))]
public sealed unsafe class WorkersTests
{
    /// <summary>A helper that waits for long gives its processor back, and comes when it is called again.</summary>
    [Fact]
    public void AHelperWithoutWorkSleepsAndWakesForTheNextJob()
    {
        var (threads, start) = (Parallelism.Threads, Workers.StartThread);
        var hired = new List<Thread>();
        var counts = new int[200];
        try
        {
            Parallelism.Threads = Workers.Hired + 3;
            Workers.StartThread = thread =>
            {
                hired.Add(thread);
                thread.Start();
            };
            fixed (int* state = counts)
            {
                for (var job = 1; job <= 20; job++)
                {
                    Workers.Run(&Count, state, counts.Length);
                    Assert.All(counts, count => Assert.Equal(job, count));
                    Assert.True(SpinWait.SpinUntil(() => hired.All(IsAsleep), TimeSpan.FromSeconds(30)), "A helper is still awake.");
                }
            }
        }
        finally
        {
            (Parallelism.Threads, Workers.StartThread) = (threads, start);
        }

        Assert.Equal(2, hired.Count);
        Assert.All(hired, thread => Assert.True(thread.IsBackground));
        Assert.All(hired, thread => Assert.Equal("GenericSgd kernels", thread.Name));
    }

    [Fact]
    public void NoMoreHelpersAreHiredThanThereAreParts()
    {
        var (threads, hired) = (Parallelism.Threads, Workers.Hired);
        var counts = new int[1];
        try
        {
            Parallelism.Threads = Parallelism.MostThreads;
            fixed (int* state = counts)
            {
                Workers.Run(&Count, state, 0);
                Workers.Run(&Count, state, 1);
            }
        }
        finally
        {
            Parallelism.Threads = threads;
        }

        Assert.Equal((hired, 1), (Workers.Hired, counts[0]));
    }

    [Fact]
    public void AfterAFailureThePartsThatHaveNotBegunAreLeftOut()
    {
        var (threads, counts) = (Parallelism.Threads, new int[10_000]);
        try
        {
            Parallelism.Threads = 2;
            fixed (int* state = counts)
            {
                var at = (nint)state;
                var error = Assert.Throws<OverflowException>(() => Workers.Run(&FailFirst, (void*)at, 10_000));
                Assert.Equal("the first part", error.Message);
            }
        }
        finally
        {
            Parallelism.Threads = threads;
        }

        Assert.Equal(0, counts[^1]);
    }

    static bool IsAsleep(Thread thread) => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin);

    static void Count(void* state, int part) => Interlocked.Increment(ref ((int*)state)[part]);

    // The others wait until it has failed.
    static void FailFirst(void* state, int part)
    {
        var counts = (int*)state;
        if (part == 0)
        {
            Volatile.Write(ref counts[0], 1);
            throw new OverflowException("the first part");
        }

        SpinWait.SpinUntil(() => Volatile.Read(ref counts[0]) == 1);
        Thread.Sleep(1);
        Volatile.Write(ref counts[part], 1);
    }
}
