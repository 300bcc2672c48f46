using CommunityToolkit.HighPerformance;
using GenericSgd.Kernels;

namespace GenericSgd.Tests.Kernels;

[Collection("Number of threads")]
public sealed unsafe class ParallelismTests
{
    [Theory]
    [InlineData(150, 170, 190)]
    [InlineData(3, 800, 1100)]
    [InlineData(1200, 800, 2)]
    [InlineData(1500, 800, 1)]
    public void ThreadsChangeNoBit(int m, int k, int n)
    {
        Compare(m, k, n, random => random.NextSingle() - 0.5f);
        Compare(m, k, n, random => random.NextDouble() - 0.5);
        Compare(m / 3 + 1, k / 5, n / 3 + 1, random => (decimal)random.NextDouble() / 7);
    }

    [Fact]
    public void EveryPartIsDoneOnce()
    {
        var threads = Parallelism.Threads;
        var counts = new int[1000];
        try
        {
            Parallelism.Threads = 5;
            fixed (int* state = counts)
                Workers.Run(&Count, state, counts.Length);
        }
        finally
        {
            Parallelism.Threads = threads;
        }
        Assert.All(counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public void AFailureInAPartReachesTheCallerAndTheNextJobRuns()
    {
        Assert.Throws<OverflowException>(() => Workers.Run(&Fail, null, 8));
        EveryPartIsDoneOnce();
    }

    [Fact]
    public void APartMayStartAJobOfItsOwn()
    {
        var counts = new int[64];
        fixed (int* state = counts)
            Workers.Run(&Nest, state, 8);
        Assert.All(counts, count => Assert.Equal(8, count));
    }

    [Fact]
    public void AnOverflowInALargeDecimalProductIsAnOverflow()
    {
        var a = new decimal[64, 64];
        new Span2D<decimal>(a).Fill(decimal.MaxValue);
        Assert.Throws<OverflowException>(() => MatrixMultiply.Multiply<decimal>(a, a, new decimal[64, 64]));
    }

    [Fact]
    public void LessThanOneThreadIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Parallelism.Threads = 0);

    [Fact]
    public void MoreThreadsThanHelpAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Parallelism.Threads = int.MaxValue);
        Assert.Throws<ArgumentOutOfRangeException>(() => Parallelism.Threads = Parallelism.MostThreads + 1);
    }

    [Fact]
    public void WhereTheMachineGivesNoMoreThreadsThoseThatThereAreDoTheWork()
    {
        var (threads, start) = (Parallelism.Threads, Workers.StartThread);
        var counts = new int[3000];
        try
        {
            // More than any test has hired.
            Parallelism.Threads = Parallelism.MostThreads;
            Workers.StartThread = _ => throw new InsufficientMemoryException();
            fixed (int* state = counts)
            {
                Workers.Run(&Count, state, counts.Length);
                Workers.Run(&Count, state, counts.Length);
            }
        }
        finally
        {
            (Parallelism.Threads, Workers.StartThread, Workers.MostHelpers) = (threads, start, int.MaxValue);
        }

        Assert.All(counts, count => Assert.Equal(2, count));
        EveryPartIsDoneOnce();
    }

    static void Count(void* state, int part) => Interlocked.Increment(ref ((int*)state)[part]);

    static void Fail(void* state, int part) => throw new OverflowException(part.ToString());

    static void Nest(void* state, int part) => Workers.Run(&Count, (int*)state, 64);

    static void Compare<T>(int m, int k, int n, Func<Random, T> some)
        where T : System.Numerics.INumber<T>
    {
        var random = new Random(5);
        var (a, b) = (Matrix(m, k, random, some), Matrix(k, n, random, some));
        var threads = Parallelism.Threads;
        var results = new List<T[,]>();
        try
        {
            foreach (var count in new[] { 1, 2, 7 })
            {
                Parallelism.Threads = count;
                var c = new T[m, n];
                MatrixMultiply.Multiply<T>(a, b, c);
                results.Add(c);
            }
        }
        finally
        {
            Parallelism.Threads = threads;
        }
        Assert.True(results[0].Cast<T>().SequenceEqual(results[1].Cast<T>()));
        Assert.True(results[0].Cast<T>().SequenceEqual(results[2].Cast<T>()));
    }

    static T[,] Matrix<T>(int rows, int columns, Random random, Func<Random, T> some)
    {
        var matrix = new T[rows, columns];
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix[i, j] = some(random);
        return matrix;
    }
}
