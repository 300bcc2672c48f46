using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Tests.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Fitting;

/// <summary>A run on chunks that has grown once is saved as one that has.</summary>
public sealed class GrowthTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    static readonly Pipeline Line = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01),
        Optimizer = Optimizer.Sgd(0.2),
        Epochs = 500,
        BatchSize = 1,
    };

    static async IAsyncEnumerable<Dataset<double>> Chunks()
    {
        await Task.Yield();
        yield return new Dataset<double>([0, 1, 2, 3, 4], [1e-5, 100, 200, 300, 400], 5);
    }

    // The states of a run that diverges, and in which step it does.
    static async Task<(List<TrainingState<double>> States, long Step)> Diverged()
    {
        var states = new List<TrainingState<double>>();
        var options = new TrainingOptions<double> { Checkpoint = new CheckpointRule<double>(states.Add) { EverySteps = 1 } };
        var exception = await Assert.ThrowsAsync<DivergedException<double>>(() => Line.TrainAsync(Chunks(), options));
        Assert.Contains("a billion times twice", exception.Message);
        return (states, exception.Step);
    }

    static bool HasGrown(TrainingState<double> state) => state.Blocks.Any(block => block.Name == "cost.grown");

    static async Task<long> StepOfDivergence(Trainer<double> restored) =>
        (await Assert.ThrowsAsync<DivergedException<double>>(() => restored.FitAsync(Chunks()))).Step;

    [Fact]
    public async Task ItDivergesInTheSameStepFromEveryState()
    {
        var (states, step) = await Diverged();
        Assert.Equal([false, true], states.Select(HasGrown).Distinct());
        Assert.False(HasGrown(states[0]));
        foreach (var state in states)
        {
            var trainer = new Trainer<double>(Line);
            trainer.Restore(state);
            Assert.Equal(step, await StepOfDivergence(trainer));
            Assert.Equal(HasGrown(state), HasGrown(Restored(state).Save()));
        }
    }

    [Fact]
    public async Task AFileKeepsIt()
    {
        var (states, step) = await Diverged();
        var path = Path.Combine(_folder.Path, "run.checkpoint");
        CheckpointFile.Every<double>(path, Line, data: null).Save(states[^1]);
        Assert.Equal(step, await StepOfDivergence(CheckpointFile.Load<double>(path).TrainerOfChunks()));
    }

    // Such was saved before growth was.
    [Fact]
    public async Task AStateWithoutItIsOneThatHasNotGrown()
    {
        var (states, step) = await Diverged();
        var old = states[^1] with { Blocks = [.. states[^1].Blocks.Where(block => block.Name != "cost.grown")] };
        Assert.InRange(await StepOfDivergence(Restored(old)), step + 1, 2 * step);
    }

    static Trainer<double> Restored(TrainingState<double> state)
    {
        var trainer = new Trainer<double>(Line);
        trainer.Restore(state);
        return trainer;
    }

    public void Dispose() => _folder.Dispose();
}
