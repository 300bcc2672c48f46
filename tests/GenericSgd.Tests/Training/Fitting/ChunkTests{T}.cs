using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

/// <summary>Training on rows that arrive in chunks.</summary>
public abstract class ChunkTests<T>
    where T : INumber<T>
{
    const int Count = 23;

    static readonly Pipeline Line = new()
    {
        Inputs = 2,
        Layers = [new Dense(3), new Tanh(), new Dense(1)],
        Optimizer = Optimizer.Momentum(0.0625, 0.5),
        BatchSize = 4,
        Shuffle = false,
        Epochs = 3,
    };

    static Dataset<T> Rows(int first, int count)
    {
        T[] features = [.. Enumerable.Range(2 * first, 2 * count).Select(i => T.CreateChecked(i % 7) / T.CreateChecked(8))];
        return new Dataset<T>(features, [.. Enumerable.Range(first, count).Select(i => T.CreateChecked(i % 5))], count);
    }

    static async IAsyncEnumerable<Dataset<T>> Chunks(params int[] sizes)
    {
        var first = 0;
        foreach (var size in sizes)
        {
            await Task.Yield();
            yield return Rows(first, size);
            first += size;
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(100)]
    public async Task TheBordersOfTheChunksChangeNoBit(int batch)
    {
        var pipeline = Line with { BatchSize = batch };
        var whole = pipeline.Train(Rows(0, Count));
        foreach (var sizes in (int[][])[[Count], [10, 13], [1, 2, 3, 4, 5, 6, 2], [4, 4, 4, 4, 4, 3]])
        {
            var run = await pipeline.TrainAsync(Chunks(sizes));
            Assert.Equal(whole.Fingerprint, run.Fingerprint);
            Assert.Equal((3, 3), (run.History.Epochs, run.History.Cost.Length));
            Assert.InRange(run.Cost - whole.History.Cost[2], -Near(whole), Near(whole));
        }
    }

    static T Near(TrainingRun<T> run) => T.CreateChecked(64) * NumberFacts.Of<T>().StepAtOne.To<T>() * run.History.Cost[0];

    [Fact]
    public async Task WithoutABatchSizeEachChunkIsABatch()
    {
        var steps = new List<long>();
        var run = await (Line with { BatchSize = 0, Epochs = 2 }).TrainAsync(Chunks(3, 9, 1),
            new TrainingOptions<T> { OnStep = moment => steps.Add(moment.Steps) });
        Assert.Equal([1, 2, 3, 4, 5, 6], steps);
        var trainer = new Trainer<T>(Line);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            trainer.Step(Rows(0, 3));
            trainer.Step(Rows(3, 9));
            trainer.Step(Rows(12, 1));
        }

        Assert.Equal(run.Fingerprint, Fingerprint.Of<T>(trainer.Network.Parameters));
    }

    [Fact]
    public async Task AShuffleStaysWithinAChunkAndDependsOnSeedEpochAndChunk()
    {
        var pipeline = Line with { Shuffle = true, BatchSize = 6, Seed = 9, Epochs = 2 };
        var seen = new List<T>();
        Trainer<T>? trainer = null;
        var options = new TrainingOptions<T> { OnStep = _ => seen.AddRange(trainer!.Targets.GetColumn(0).ToArray()) };
        foreach (var _ in (int[])[0, 1])
        {
            trainer = new Trainer<T>(pipeline);
            await trainer.FitAsync(Chunks(6, 6), options);
        }

        Assert.Equal(seen[..24], seen[24..]);
        Assert.Equal(Rows(0, 6).Targets.GetColumn(0).ToArray().Order(), seen[..6].Order());
        Assert.NotEqual(seen[..12], seen[12..24]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task AccumulatedBatchesEndWithTheEpoch(int accumulate)
    {
        var pipeline = Line with { AccumulateBatches = accumulate };
        var whole = pipeline.Train(Rows(0, Count));
        var run = await pipeline.TrainAsync(Chunks(Count));
        for (var i = 0; i < run.Network.Parameters.Length; i++)
            Assert.InRange(run.Network.Parameters[i] - whole.Network.Parameters[i], -Near(whole), Near(whole));
    }

    [Fact]
    public async Task EveryChunkOfEveryEpochHasAnOrderOfItsOwn()
    {
        static async IAsyncEnumerable<Dataset<T>> Alike(int count)
        {
            await Task.Yield();
            for (var chunk = 0; chunk < count; chunk++)
                yield return Rows(0, 7);
        }

        var trainer = new Trainer<T>(Line with { Shuffle = true, BatchSize = 7, Seed = 9, Epochs = 2 });
        var orders = new List<string>();
        await trainer.FitAsync(Alike(3), new TrainingOptions<T> { OnStep = _ => orders.Add(string.Join(' ', trainer.Features.GetColumn(0).ToArray())) });
        Assert.Equal(6, orders.Count);
        Assert.Equal(6, orders.Distinct().Count());
    }

    [Fact]
    public void RowsOfTheCallersOwnBelongToTheFirstEpoch()
    {
        var trainer = new Trainer<T>(Line with { Optimizer = Optimizer.Sgd(new GenericSgd.Schedules.MultiStepDecay(0.125, [1]) { Factor = 0.5 }) });
        for (var step = 1; step <= 3; step++)
        {
            trainer.Step(Rows(0, 4));
            Assert.Equal((1, step, false), (trainer.Epoch, trainer.Steps, trainer.EndsEpoch));
            Assert.Equal(((Real)0.125).To<T>(), trainer.LearningRate);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public async Task ASavedRunGoesOnWithTheSameBits(int saveAfter)
    {
        var unbroken = await Line.TrainAsync(Chunks(10, 13));
        TrainingState<T>? state = null;
        var first = new Trainer<T>(Line);
        await first.FitAsync(Chunks(10, 13), new TrainingOptions<T>
        {
            Checkpoint = new CheckpointRule<T>(saved => state = saved),
            OnStep = moment => { if (moment.Steps == saveAfter) moment.Stop(); },
        });
        var second = new Trainer<T>(Line);
        second.Restore(state!);
        var run = await second.FitAsync(Chunks(10, 13));
        Assert.Equal(unbroken.Fingerprint, run.Fingerprint);
        Assert.Equal(unbroken.History.Cost.ToArray(), run.History.Cost.ToArray());
    }

    [Fact]
    public async Task CancellingWhileAChunkIsAwaitedKeepsWhatWasReached()
    {
        using var source = new CancellationTokenSource();
        async IAsyncEnumerable<Dataset<T>> Endless([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return Rows(0, 12);
            source.CancelAfter(1);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        var run = await Line.TrainAsync(Endless(), null, source.Token);
        Assert.Equal((StopReason.Cancelled, 0), (run.StopReason, run.History.Epochs));
        Assert.Throws<InvalidOperationException>(() => run.Cost);
        Assert.NotEqual(Line.Build<T>().Parameters.ToArray(), run.Network.Parameters.ToArray());
    }

    [Fact]
    public async Task EarlyStoppingLooksAtTheValidationRows()
    {
        var options = new TrainingOptions<T> { EarlyStopping = new EarlyStopping(1), Validation = new Dataset<T>([T.One, T.One], [T.CreateChecked(-100)], 1) };
        var run = await (Line with { Epochs = 50 }).TrainAsync(Chunks(Count), options);
        Assert.Equal(StopReason.EarlyStopped, run.StopReason);
        Assert.Contains("validate",
            (await Assert.ThrowsAsync<ArgumentException>(() => Line.TrainAsync(Chunks(5), options with { Validation = null }))).Message);
    }

    [Fact]
    public async Task WhatCannotBeTrainedOnIsRefused()
    {
        static async IAsyncEnumerable<Dataset<T>> Two(Dataset<T> one, Dataset<T> other)
        {
            await Task.Yield();
            yield return one;
            yield return other;
        }

        Assert.Contains("no row in epoch 1", (await Assert.ThrowsAsync<ArgumentException>(() => Line.TrainAsync(Chunks()))).Message);
        Assert.Contains("Chunk 2", (await Assert.ThrowsAsync<ArgumentException>(() => Line.TrainAsync(Two(Rows(0, 4), Dataset.Chapter<T>())))).Message);
        Assert.Contains("2 features", (await Assert.ThrowsAsync<ArgumentException>(() => Line.TrainAsync(Two(Dataset.Chapter<T>(), Rows(0, 4))))).Message);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new Trainer<T>(Line, Rows(0, 4)).FitAsync(Chunks(4)));
        Assert.Throws<InvalidOperationException>(() => new Trainer<T>(Line).TakeBatch());
        Assert.Throws<InvalidOperationException>(() => new Trainer<T>(Line, Rows(0, 4)).Step(Rows(0, 4)));
    }

    [Fact]
    public void WeightsOfChunksAreTakenAsTheyAre()
    {
        var one = new Trainer<T>(Line);
        var other = new Trainer<T>(Line with { Optimizer = Optimizer.Momentum(0.125, 0.5) });
        var cost = one.Step(Rows(0, 4).WithWeights([.. Enumerable.Repeat(T.One + T.One, 4)]));
        var near = T.CreateChecked(64) * NumberFacts.Of<T>().StepAtOne.To<T>();
        Assert.InRange(cost - T.CreateChecked(2) * other.Step(Rows(0, 4)), -near, near);
        for (var i = 0; i < one.Network.Parameters.Length; i++)
            Assert.InRange(one.Network.Parameters[i] - other.Network.Parameters[i], -near, near);
    }
}

public sealed class ChunksInFloat : ChunkTests<float>;

public sealed class ChunksInDouble : ChunkTests<double>;

public sealed class ChunksInHalf : ChunkTests<Half>;

public sealed class ChunksInDecimal : ChunkTests<decimal>;

public sealed class ChunksInPlain : ChunkTests<Plain>;
