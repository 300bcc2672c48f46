using GenericSgd.Data;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

/// <summary>A run on chunks can be cancelled at any moment, and goes on from there.</summary>
public sealed class ChunkCancellationTests
{
    static readonly Pipeline Pipeline = Chapter.Pipeline(0.01, 3) with { BatchSize = 4 };

    static async IAsyncEnumerable<Dataset<double>> Chunks()
    {
        await Task.Yield();
        yield return Dataset.Chapter<double>();
    }

    [Fact]
    public async Task ASourceThatDoesNotLookAtItsTokenIsLeft()
    {
        var (waits, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var left = new TaskCompletionSource();
        async IAsyncEnumerable<Dataset<double>> Deaf()
        {
            try
            {
                yield return Dataset.Chapter<double>();
                waits.SetResult();
                await goOn.Task;
                yield return Dataset.Chapter<double>();
            }
            finally
            {
                left.SetResult();
            }
        }

        using var cancellationToken = new CancellationTokenSource();
        var run = Pipeline.TrainAsync(Deaf(), cancellationToken: cancellationToken.Token);
        await waits.Task;
        cancellationToken.Cancel();
        Assert.Equal(StopReason.Cancelled, (await run.WaitAsync(TimeSpan.FromMinutes(2))).StopReason);
        Assert.False(left.Task.IsCompleted);
        goOn.SetResult();
        await left.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task ARunThatIsCancelledBeforeItsFirstStepCanBeTakenUp()
    {
        TrainingState<double>? state = null;
        using var cancellationToken = new CancellationTokenSource();
        cancellationToken.Cancel();
        var options = new TrainingOptions<double> { Checkpoint = new CheckpointRule<double>(saved => state = saved) };
        Assert.Equal(StopReason.Cancelled, (await Pipeline.TrainAsync(Chunks(), options, cancellationToken.Token)).StopReason);
        var trainer = new Trainer<double>(Pipeline);
        trainer.Restore(state!);
        Assert.Equal((await Pipeline.TrainAsync(Chunks())).Fingerprint, (await trainer.FitAsync(Chunks())).Fingerprint);
    }

    [Theory]
    [InlineData(0, -2)]
    [InlineData(1, -1)]
    [InlineData(4, 0)]
    [InlineData(-1, 0)]
    [InlineData(1, int.MaxValue)]
    public void APlaceThatNoRunReachesIsRefused(int epoch, int batch)
    {
        var trainer = new Trainer<double>(Pipeline);
        var message = Assert.Throws<ArgumentException>(() => trainer.Restore(trainer.Save() with { Epoch = epoch, Batch = batch })).Message;
        Assert.Contains("the run has 3 epochs.", message);
    }

    [Fact]
    public async Task AChunkThatIsNullIsNamed()
    {
        static async IAsyncEnumerable<Dataset<double>> WithNull()
        {
            await Task.Yield();
            yield return Dataset.Chapter<double>();
            yield return null!;
        }

        Assert.Contains("Chunk 2 is null", (await Assert.ThrowsAsync<ArgumentException>(() => Pipeline.TrainAsync(WithNull()))).Message);
    }
}
