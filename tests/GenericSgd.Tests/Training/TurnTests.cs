using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>One trainer is used by one at a time: whoever comes between is refused, and the run goes on as if nobody had come.</summary>
public sealed class TurnTests
{
    /// <summary>A layer that hands its input on, and waits in the midst of it for whoever looks on.</summary>
    sealed record Waiting(Action Meanwhile) : Layer
    {
        public override int OutputWidth(int inputWidth) => inputWidth;

        public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
        {
            input.CopyTo(output);
            Meanwhile();
        }

        public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
            ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
        {
            if (!inputGradient.IsEmpty)
                outputGradient.CopyTo(inputGradient);
        }
    }

    public static TheoryData<string> Verbs => ["Step", "TakeBatch", "Forward", "Cost", "CostGradient", "Backward", "Update", "Fit", "Restore", "TakeGradient"];

    static void Call(Trainer<double> trainer, string verb)
    {
        Action call = verb switch
        {
            "Step" => () => trainer.Step(),
            "TakeBatch" => trainer.TakeBatch,
            "Forward" => trainer.Forward,
            "Cost" => () => trainer.Cost(),
            "CostGradient" => trainer.CostGradient,
            "Backward" => trainer.Backward,
            "Update" => trainer.Update,
            "Fit" => () => trainer.Fit(),
            "Restore" => () => trainer.Restore(trainer.Save()),
            _ => () => trainer.TakeGradient([0, 0]),
        };
        Assert.Contains("at work", Assert.Throws<InvalidOperationException>(call).Message);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void ACallbackMayLookOnAndNotWork(string verb)
    {
        var pipeline = Chapter.Pipeline(0.01, 5) with { BatchSize = 4 };
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        var calls = 0;
        var run = trainer.Fit(new TrainingOptions<double>
        {
            OnStep = _ =>
            {
                calls++;
                Call(trainer, verb);
                Assert.Equal(3, trainer.StepsPerEpoch);
            },
        });
        Assert.Equal(15, calls);
        Assert.Equal(pipeline.Train(Dataset.Chapter<double>()).Fingerprint, run.Fingerprint);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void AnotherThreadIsRefusedWhileAStepIsMade(string verb)
    {
        Trainer<double>? trainer = null;
        var pipeline = Chapter.Pipeline(0.01, 5);
        pipeline = pipeline with { Layers = [new Waiting(() => Task.Run(() => Call(trainer!, verb)).Wait()), .. pipeline.Layers] };
        trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        trainer.Step();
        Assert.Equal(1, trainer.Steps);
    }

    [Fact]
    public async Task ARunOnChunksIsARunAlsoWhileItWaits()
    {
        var trainer = new Trainer<double>(Chapter.Pipeline(0.01, 1));
        async IAsyncEnumerable<Dataset<double>> Chunks()
        {
            await Task.Yield();
            Assert.Throws<InvalidOperationException>(() => { trainer.Step(Dataset.Chapter<double>()); });
            Assert.Throws<InvalidOperationException>(() => { trainer.TakeBatch(Dataset.Chapter<double>()); });
            yield return Dataset.Chapter<double>();
        }

        Assert.Equal(1, (await trainer.FitAsync(Chunks())).History.Epochs);
        trainer.Step(Dataset.Chapter<double>());
    }

    [Fact]
    public void AStepThatFailsEndsItsTurn()
    {
        var trainer = new Trainer<double>(Chapter.Pipeline(0.01, 1));
        Assert.Throws<InvalidOperationException>(trainer.TakeBatch);
        Assert.Throws<ArgumentException>(() => { trainer.Step(new Dataset<double>([1, 2], [1], 1)); });
        trainer.Step(Dataset.Chapter<double>());
    }

    [Fact]
    public void OptionsThatDoNotBelongToARestoredRunLeaveItRestored()
    {
        var pipeline = Chapter.Pipeline(0.01, 4) with { BatchSize = 4 };
        TrainingState<double>? state = null;
        pipeline.Train(Dataset.Chapter<double>(),
            new TrainingOptions<double> { Checkpoint = new CheckpointRule<double>(saved => state ??= saved) { EverySteps = 5 } });
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        trainer.Restore(state!);
        Assert.Throws<ArgumentException>(() => trainer.Fit(new TrainingOptions<double> { RecordParameters = true }));
        Assert.Equal(4, trainer.Fit().History.Epochs);
    }

    [Fact]
    public void ThreadsThatShareATrainerGetExceptionsAndNoCrash()
    {
        var trainer = new Trainer<float>(new Pipeline { Inputs = 3, Layers = [new Dense(7), new Relu(), new LayerNorm(), new Dense(1)] });
        var batches = Enumerable.Range(1, 40).Select(rows => new Dataset<float>(new float[3 * rows], new float[rows], rows)).ToArray();
        var (steps, refused) = (0, 0);
        Parallel.For(0, 8, thread =>
        {
            for (var i = 0; i < 400; i++)
            {
                try
                {
                    trainer.Step(batches[(i * (thread + 1)) % batches.Length]);
                    Interlocked.Increment(ref steps);
                }
                catch (InvalidOperationException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        });
        Assert.Equal(3200, steps + refused);
        trainer.Step(batches[0]);
    }
}
