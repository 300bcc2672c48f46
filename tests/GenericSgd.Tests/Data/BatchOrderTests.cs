using GenericSgd.Data;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Data;

/// <summary>Which rows are in which batch: by the permutation of each epoch, or in the order of the data.</summary>
public class BatchOrderTests
{
    const ulong Seed = 5;

    static Dataset<double> Rows(int first, int count) => new(
        [.. Enumerable.Range(2 * first, 2 * count).Select(i => (double)i)], [.. Enumerable.Range(first, count).Select(i => (double)i)], count);

    static int[] Permuted(int count, ulong number)
    {
        var order = new int[count];
        Philox.Permutation(Seed, Philox.StreamOf(RandomPurpose.Shuffle, number), order);
        return order;
    }

    static IEnumerable<double> Targets(Batches<double> batches, int epochs)
    {
        for (var batch = 0; batch < epochs * batches.PerEpoch; batch++)
        {
            batches.Next();
            Assert.Equal((batch / batches.PerEpoch) + 1, batches.Epoch);
            Assert.Equal((batch % batches.PerEpoch, batch, (batch + 1) % batches.PerEpoch == 0), (batches.Index, batches.Number, batches.EndsEpoch));
            Assert.Equal(batches.TargetValues.ToArray(), batches.Targets.ToArray().Cast<double>());
            Assert.Equal(batches.TargetValues.ToArray().SelectMany(target => new[] { 2 * target, (2 * target) + 1 }), batches.FeatureValues.ToArray());
            Assert.Equal(batches.FeatureValues.ToArray(), batches.Features.ToArray().Cast<double>());
            foreach (var target in batches.TargetValues.ToArray())
                yield return target;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void EachEpochHasAPermutationOfItsOwn(int size)
    {
        var batches = new Batches<double>(Rows(0, 7), size, shuffle: true, Seed);
        Assert.Equal((size, (7 + size - 1) / size), (batches.Size, batches.PerEpoch));
        Assert.Equal([.. Permuted(7, 1).Concat(Permuted(7, 2)).Select(row => (double)row)], Targets(batches, 2));
    }

    [Theory]
    [InlineData(0, true, 7)]
    [InlineData(7, true, 7)]
    [InlineData(9, true, 7)]
    [InlineData(3, false, 3)]
    [InlineData(1, false, 1)]
    public void OneBatchOrNoneShuffledIsInTheOrderOfTheData(int size, bool shuffle, int rows)
    {
        var batches = new Batches<double>(Rows(0, 7), size, shuffle, Seed);
        Assert.Equal(rows, batches.Size);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 4, 5, 6], Targets(batches, 2));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void TheWeightsGoWithTheirRows(int size)
    {
        var batches = new Batches<double>(Rows(0, 7).WithWeights([1, 2, 3, 4, 5, 6, 7]), size, shuffle: true, Seed);
        var fractions = new List<double>();
        for (var batch = 0; batch < batches.PerEpoch; batch++)
        {
            batches.Next();
            fractions.AddRange(batches.RelativeWeights);
        }

        Assert.Equal(Permuted(7, 1).Select(row => (row + 1) / 4.0), fractions);
    }

    [Fact]
    public void APlaceIsFoundAgain()
    {
        var batches = new Batches<double>(Rows(0, 7), 3, shuffle: true, Seed);
        batches.Restore(2, 1, endsEpoch: false);
        Assert.Equal((2, 1, 3), (batches.Epoch, batches.Index, batches.Rows));
        batches.Next();
        Assert.Equal([Permuted(7, 2)[6]], batches.TargetValues.ToArray());
        batches.Restore(2, 0, endsEpoch: false);
        batches.Restore(0, 0, endsEpoch: false);
        Assert.Equal((0, 2), (batches.Epoch, batches.Index));
        batches.Next();
        Assert.Equal((1, 0), (batches.Epoch, batches.Index));
        Assert.Equal(Permuted(7, 1)[..3].Select(row => (double)row), batches.TargetValues.ToArray());
        Assert.Equal("There are no rows yet.", Assert.Throws<InvalidOperationException>(() => new Batches<double>().Data).Message);
    }

    [Fact]
    public void BatchesThatAreFedAreCountedInTheirEpoch()
    {
        var batches = new Batches<double>();
        var seen = new List<(int, int, long, bool, int)>();
        foreach (var (epoch, ends, rows) in new[] { (1, false, 2), (1, true, 3), (2, false, 1), (2, false, 1), (2, true, 4) })
        {
            batches.Feed(Rows(0, rows), epoch, ends);
            seen.Add((batches.Epoch, batches.Index, batches.Number, batches.EndsEpoch, batches.Rows));
        }

        Assert.Equal([(1, 0, 0, false, 2), (1, 1, 1, true, 3), (2, 0, 0, false, 1), (2, 1, 1, false, 1), (2, 2, 2, true, 4)], seen);
        Assert.Equal((true, 4), (batches.IsFed, batches.Size));
        batches.Restore(3, 7, endsEpoch: false);
        Assert.Equal((3, 7, false), (batches.Epoch, batches.Index, batches.EndsEpoch));
        batches.Restore(3, 7, endsEpoch: true);
        Assert.Equal((8, true), (batches.PerEpoch, batches.EndsEpoch));
    }

    static async IAsyncEnumerable<Dataset<double>> Chunks(params int[] sizes)
    {
        var first = 0;
        foreach (var size in sizes)
        {
            await Task.Yield();
            yield return Rows(first, size);
            first += size;
        }
    }

    // The stream of a chunk: the epoch, and the number of the chunk 31 bits higher.
    [Fact]
    public async Task EachChunkIsShuffledWithinItself()
    {
        var batches = new List<double[]>();
        await foreach (var batch in new ChunkBatches<double>(4, shuffle: true, Seed).Of(Chunks(5, 1, 4), 3, default))
        {
            batches.Add([.. batch.Targets.ToArray().Cast<double>()]);
            Assert.Equal(batches[^1].SelectMany(target => new[] { 2 * target, (2 * target) + 1 }), batch.Features.ToArray().Cast<double>());
        }

        double[] all = [.. Permuted(5, 3 | (1ul << 31)).Select(row => (double)row), 5, .. Permuted(4, 3 | (3ul << 31)).Select(row => row + 6.0)];
        Assert.Equal([4, 4, 2], batches.Select(batch => batch.Length));
        Assert.Equal(all, batches.SelectMany(batch => batch));
    }

    [Fact]
    public async Task ChunksThatDoNotFitAreNamed()
    {
        static async IAsyncEnumerable<Dataset<double>> Of(params Dataset<double>?[] chunks)
        {
            await Task.Yield();
            foreach (var chunk in chunks)
                yield return chunk!;
        }

        async Task Refused(string message, params Dataset<double>?[] chunks)
        {
            var exception = await Assert.ThrowsAsync<ArgumentException>(async () =>
            {
                await foreach (var _ in new ChunkBatches<double>(2, shuffle: false, Seed).Of(Of(chunks), 1, default))
                {
                }
            });
            Assert.Equal(message, exception.Message);
        }

        await Refused("Chunk 2 is null. (Parameter 'chunks')", Rows(0, 2), null);
        await Refused("Chunk 2 has 2 features and 1 targets and weights, the first one 2 features and 1 targets. All chunks need the same columns. (Parameter 'chunks')",
            Rows(0, 2), Rows(0, 2).WithWeights([1, 2]));
        await Refused("Chunk 3 has 1 features and 1 targets, the first one 2 features and 1 targets. All chunks need the same columns. (Parameter 'chunks')", Rows(0, 2),
            Rows(2, 2), Dataset.Chapter<double>());
        await Refused("Chunk 2 has 1 features and 2 targets, the first one 1 features and 1 targets. All chunks need the same columns. (Parameter 'chunks')",
            Dataset.Chapter<double>(), new Dataset<double>([1], [1, 2], 1));
    }
}
