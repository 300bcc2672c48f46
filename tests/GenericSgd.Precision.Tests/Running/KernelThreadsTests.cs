using GenericSgd.Kernels;
using GenericSgd.Precision.Running;

namespace GenericSgd.Precision.Tests.Running;

/// <summary>Alone, because other studies ask for the same.</summary>
[CollectionDefinition(nameof(KernelThreadsTests), DisableParallelization = true)]
[Collection(nameof(KernelThreadsTests))]
public class KernelThreadsTests
{
    [Fact]
    public void KernelsKeepToOneThreadUntilNobodyAsks()
    {
        var before = Parallelism.Threads;
        try
        {
            Parallelism.Threads = 3;
            var first = KernelThreads.One();
            var second = KernelThreads.One();
            Assert.Equal(1, Parallelism.Threads);
            first.Dispose();
            Assert.Equal(1, Parallelism.Threads);
            second.Dispose();
            Assert.Equal(3, Parallelism.Threads);
            KernelThreads.One().Dispose();
            Assert.Equal(3, Parallelism.Threads);
        }
        finally
        {
            Parallelism.Threads = before;
        }
    }
}
