using System.Numerics;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Tests.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

/// <summary>A run that is saved at any step, and goes on in a new trainer, ends in the bits and the history of the unbroken run.</summary>
public abstract class ResumeTests<T> : IDisposable
    where T : INumber<T>
{
    readonly TemporaryFolder _folder = new();

    static readonly Pipeline Network = new()
    {
        Inputs = 1,
        Layers = [new Dense(3), new Tanh(), new Dropout(0.25), new Dense(1)],
        Cost = new Huber(),
        Optimizer = Optimizer.Adam(0.01),
        Epochs = 3,
        BatchSize = 4,
        Seed = 7,
    };

    static Dataset<T> Rows => Dataset.Chapter<T>();

    static TrainingOptions<T> Options => new() { Validation = Dataset.Chapter<T>(), RecordParameters = true, EarlyStopping = new EarlyStopping(2) };

    [Fact]
    public void FromEveryStep()
    {
        var whole = Network.Train(Rows, Options);
        var states = new List<TrainingState<T>>();
        var watched = Network.Train(Rows, Options with { Checkpoint = new CheckpointRule<T>(states.Add) { EverySteps = 1 } });
        MustEqual(whole, watched);
        Assert.Equal(10, states.Count);         // nine steps, and the end
        foreach (var state in states)
        {
            var trainer = new Trainer<T>(Network, Rows);
            trainer.Restore(state);
            MustEqual(whole, trainer.Fit(Options));
        }
    }

    [Fact]
    public void ThroughAFile()
    {
        var path = Path.Combine(_folder.Path, "run.checkpoint");
        var whole = Network.Train(Rows, Options);
        using var cancel = new CancellationTokenSource();
        var broken = Network.Train(
            Rows,
            Options with { Checkpoint = CheckpointFile.Every(path, Network, Rows, steps: 2), OnStep = moment => Cancel(cancel, moment.Steps == 5) },
            cancel.Token);
        Assert.Equal(StopReason.Cancelled, broken.StopReason);

        var checkpoint = CheckpointFile.Load<T>(path);
        Assert.Equal(5, checkpoint.State.Steps);
        Assert.Equal(Network, checkpoint.Pipeline);
        MustEqual(whole, checkpoint.Resume(Rows, Options));
    }

    [Fact]
    public void OtherRowsAreRefused()
    {
        var state = new Trainer<T>(Network, Rows).Save();
        var path = Path.Combine(_folder.Path, "run.checkpoint");
        CheckpointFile.Every(path, Network, Rows, steps: 1).Save(state);
        var other = Dataset.Create(new T[9, 1], new T[9, 1]);
        Assert.Contains("not the rows", Assert.Throws<ArgumentException>(() => { CheckpointFile.Load<T>(path).Resume(other, Options); }).Message);
    }

    [Fact]
    public void OtherOptionsAreRefused()
    {
        var states = new List<TrainingState<T>>();
        Network.Train(Rows, Options with { Checkpoint = new CheckpointRule<T>(states.Add) });
        var trainer = new Trainer<T>(Network, Rows);
        trainer.Restore(states[^1]);
        Assert.Throws<ArgumentException>(() => trainer.Fit(Options with { Validation = null }));
        Assert.Contains("early stopping", Assert.Throws<ArgumentException>(() => trainer.Fit(
            Options with { EarlyStopping = Options.EarlyStopping is null ? new EarlyStopping(1) : null })).Message);
    }

    [Fact]
    public void AStateThatDoesNotFitChangesNothing()
    {
        var trainer = new Trainer<T>(Network, Rows);
        trainer.Step();
        var before = trainer.Save();
        var good = new Trainer<T>(Network, Rows);
        for (var step = 0; step < 4; step++)
            good.Step();
        var state = good.Save();
        for (var missing = 0; missing < state.Blocks.Count && !state.Blocks[missing].Name.StartsWith("best", StringComparison.Ordinal); missing++)
        {
            var bad = state with { Blocks = [.. state.Blocks.Where((_, place) => place != missing)] };
            Assert.Throws<ArgumentException>(() => trainer.Restore(bad));
            var after = trainer.Save();
            Assert.Equal((before.Steps, before.Epoch, before.Batch), (after.Steps, after.Epoch, after.Batch));
            Assert.All(before.Blocks, block => Assert.Equal(block.Values.ToArray(), after.Values(block.Name).ToArray()));
        }
    }

    [Fact]
    public void StepsByHandMayBeFollowedByFit()
    {
        var trainer = new Trainer<T>(Network, Rows);
        trainer.Step();
        var restored = new Trainer<T>(Network, Rows);
        restored.Restore(trainer.Save());
        Assert.Equal(trainer.Fit(Options).Fingerprint, restored.Fit(Options).Fingerprint);
    }

    static void Cancel(CancellationTokenSource source, bool now)
    {
        if (now)
            source.Cancel();
    }

    static void MustEqual(TrainingRun<T> expected, TrainingRun<T> actual)
    {
        Assert.Equal(expected.Fingerprint, actual.Fingerprint);
        Assert.Equal(expected.StopReason, actual.StopReason);
        Assert.Equal(expected.BestEpoch, actual.BestEpoch);
        Assert.Equal(expected.History.Cost.ToArray(), actual.History.Cost.ToArray());
        Assert.Equal(expected.History.ValidationCost.ToArray(), actual.History.ValidationCost.ToArray());
        Assert.Equal(expected.History.LearningRate.ToArray(), actual.History.LearningRate.ToArray());
        for (var epoch = 0; epoch <= expected.History.Epochs; epoch++)
            Assert.Equal(expected.History.Parameters(epoch).ToArray(), actual.History.Parameters(epoch).ToArray());
    }

    public void Dispose() => _folder.Dispose();
}

public sealed class DoubleResumeTests : ResumeTests<double>;

public sealed class SingleResumeTests : ResumeTests<float>;

public sealed class HalfResumeTests : ResumeTests<Half>;

public sealed class DecimalResumeTests : ResumeTests<decimal>;
