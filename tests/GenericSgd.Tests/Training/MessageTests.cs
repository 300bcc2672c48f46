using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>What the trainer, a run and a state refuse, each message as a whole.</summary>
public class MessageTests
{
    static readonly Pipeline Line =
        new() { Inputs = 1, Layers = [new Dense(1)], Initializer = new Zeros(), Optimizer = Optimizer.Sgd(0.01), Epochs = 3, BatchSize = 2 };

    static readonly Dataset<double> Four = new([1, 2, 3, 4], [2, 3, 4, 5], 4);

    static void Refused<TException>(string message, Action call)
        where TException : Exception => Assert.Equal(message, Assert.ThrowsAny<TException>(call).Message);

    [Fact]
    public void TheTrainer()
    {
        Refused<ArgumentException>("The network has other inputs or layers than the pipeline. (Parameter 'network')",
            () => _ = new Trainer<double>(Line, Four, (Line with { Layers = [new Dense(2)] }).Build<double>()));
        Refused<ArgumentException>("The network has other inputs or layers than the pipeline. (Parameter 'network')",
            () => _ = new Trainer<double>(Line, (Line with { Inputs = 2 }).Build<double>()));
        Refused<ArgumentException>("The pipeline takes 2 features, the data have 1. (Parameter 'data')", () => _ = new Trainer<double>(Line with { Inputs = 2 }, Four));
        var trainer = new Trainer<double>(Line, Four);
        Refused<InvalidOperationException>("Cost was called before Forward. The order is TakeBatch, Forward, Cost, CostGradient, Backward, Update.", () =>
        {
            trainer.TakeBatch();
            trainer.Cost();
        });
        Refused<InvalidOperationException>("Backward was called before CostGradient. The order is TakeBatch, Forward, Cost, CostGradient, Backward, Update.",
            trainer.Backward);
        Refused<InvalidOperationException>("The trainer has rows of its own. Make one without, as new Trainer<T>(pipeline).", () => trainer.TakeBatch(Four));
        Refused<InvalidOperationException>(
            "The trainer has no rows of its own: give it some, as TakeBatch(rows), Step(rows) or FitAsync(chunks).", () => new Trainer<double>(Line).TakeBatch());
        Refused<ArgumentException>("The network has 2 parameters, the gradient has 3 numbers. (Parameter 'gradient')", () => trainer.TakeGradient([1, 2, 3]));
        foreach (var rate in (double[])[-0.1, double.NaN, double.PositiveInfinity])
            Assert.StartsWith("A learning rate is at least 0 and finite. (Parameter 'rate')", Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Update(rate)).Message);
        Refused<ArgumentException>("A network needs at least one layer. (Parameter 'layers')", () => _ = new Network<double>(1, []));
        var network = Line.Build<double>();
        Refused<ArgumentException>("The network takes 1 features, the rows have 2. (Parameter 'rows')", () => network.Predict(new double[3, 2], new double[3, 1]));
        Refused<ArgumentException>("Predictions of 3 rows need the shape [3, 1], not [2, 1]. (Parameter 'predictions')", () =>
            network.Predict(new double[3, 1], new double[2, 1]));
        Refused<ArgumentException>("Predictions of 3 rows need the shape [3, 1], not [3, 2]. (Parameter 'predictions')", () =>
            network.Predict(new double[3, 1], new double[3, 2]));
    }

    [Fact]
    public void ATrainerAtWork()
    {
        var trainer = new Trainer<double>(Line, Four);
        var message = "";
        trainer.Fit(new() { OnStep = _ => message = Assert.Throws<InvalidOperationException>(() => { trainer.Step(); }).Message });
        Assert.Equal(
            "The trainer is at work. A callback of its own run, or another thread, may look on, but not step, fit or restore it: "
            + "end the run first, or give each thread a trainer of its own.", message);
    }

    [Fact]
    public void Settings()
    {
        static void Starts(string message, Action call) => Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(call).Message);
        Starts("A row needs at least one feature.", () => _ = Line with { Inputs = 0 });
        Starts("A pipeline needs at least one layer. (Parameter 'Layers')", () => _ = Line with { Layers = [] });
        Starts("Training needs at least one epoch.", () => _ = Line with { Epochs = 0 });
        Starts("A batch size is 0, for all rows, or more.", () => _ = Line with { BatchSize = -1 });
        Starts("An update is made from at least one batch.", () => _ = Line with { AccumulateBatches = 0 });
        Starts("A checkpoint is written every step or less often.", () => _ = new CheckpointRule<double>(_ => { }) { EverySteps = 0 });
        Starts("The time between checkpoints is more than 0.", () => _ = new CheckpointRule<double>(_ => { }) { Every = TimeSpan.Zero });
        Starts("Patience is at least one epoch.", () => _ = new EarlyStopping(0));
        Starts("An improvement is at least 0", () => _ = new EarlyStopping(1) { MinimumImprovement = -1 });
        Starts("A random search needs at least one try.", () => _ = new RandomSearch(0, 1));
        Starts("The scale", () => _ = new RandomSearch(1, -1));
    }

    [Fact]
    public async Task Chunks()
    {
        static async IAsyncEnumerable<Dataset<double>> None()
        {
            await Task.Yield();
            yield break;
        }

        Assert.Equal("The chunks had no row in epoch 1. A source for more than one epoch must begin again each time. (Parameter 'chunks')",
            (await Assert.ThrowsAsync<ArgumentException>(() => Line.TrainAsync(None()))).Message);
        Assert.Equal("Early stopping looks at the cost over validation rows; chunks are gone. Give some rows to validate on. (Parameter 'options')",
            (await Assert.ThrowsAsync<ArgumentException>(() => Line.TrainAsync(None(), new() { EarlyStopping = new(1) }))).Message);
    }

    [Fact]
    public void States()
    {
        var whole = new Trainer<double>(Line, Four);
        var saved = new List<TrainingState<double>>();
        whole.Fit(new() { Checkpoint = new(saved.Add) { EverySteps = 1 }, EarlyStopping = new(3), RecordParameters = true });
        var state = saved[2];
        Assert.Equal(
            ["parameters", "epoch.learningRate", "cost.last", "epoch.costs", "cost.limit", "best.cost", "best.parameters", "history.cost", "history.validationCost",
                "history.learningRate", "history.parameters"],
            state.Blocks.Select(block => block.Name));

        void RefusedWith(string message, TrainingState<double> other) =>
            Refused<ArgumentException>(message, () => new Trainer<double>(Line, Four).Restore(other));
        TrainingState<double> With(string name, params double[] values) =>
            state with { Blocks = [.. state.Blocks.Select(block => block.Name == name ? new StateBlock<double>(name, values) : block)] };
        RefusedWith("The state stands at batch 1 of epoch 2, after -1 steps; the run has 3 epochs of 2 batches. (Parameter 'state')", state with { Steps = -1 });
        RefusedWith("The state stands at batch 3 of epoch 2, after 3 steps; the run has 3 epochs of 2 batches. (Parameter 'state')", state with { Batch = 2 });
        RefusedWith("The state stands at batch 0 of epoch 2, after 3 steps; the run has 3 epochs of 2 batches. (Parameter 'state')", state with { Batch = -1 });
        RefusedWith("The state stands at batch 1 of epoch 4, after 3 steps; the run has 3 epochs of 2 batches. (Parameter 'state')", state with { Epoch = 4 });
        RefusedWith("The state stands at batch 1 of epoch -1, after 3 steps; the run has 3 epochs of 2 batches. (Parameter 'state')", state with { Epoch = -1 });
        Refused<ArgumentException>("The state stands at batch 1 of epoch 4, after 3 steps; the run has 3 epochs. (Parameter 'state')", () =>
            new Trainer<double>(Line).Restore(state with { Epoch = 4 }));
        RefusedWith("The state has no block \"cost.last\": it belongs to another pipeline, or to a run with other options. (Parameter 'name')",
            state with { Blocks = [.. state.Blocks.Where(block => block.Name != "cost.last")] });
        RefusedWith("The state's \"parameters\" has 3 numbers; the pipeline needs 2. (Parameter 'state')", With("parameters", 1, 2, 3));
        RefusedWith("The state's \"epoch.learningRate\" has 0 numbers; the pipeline needs 1. (Parameter 'state')", With("epoch.learningRate"));
        RefusedWith("The state's best parameters do not belong to the pipeline. (Parameter 'state')", With("best.parameters", 1));
        RefusedWith("The state's best parameters do not belong to the pipeline. (Parameter 'state')", With("best.cost", 1, 2));
        RefusedWith("The state says that the run has taken -00:00:01; a time is at least 0. (Parameter 'state')", state with { Elapsed = -TimeSpan.FromSeconds(1) });
        RefusedWith("The parts of the history do not belong to one run. (Parameter 'cost')", With("history.cost", 1, 2));
        RefusedWith("The parts of the history do not belong to one run. (Parameter 'cost')", With("history.validationCost", 1));
        RefusedWith("The parts of the history do not belong to one run. (Parameter 'cost')", With("history.parameters", 1, 2, 3));

        void RefusedToGoOn(string message, TrainingOptions<double> options) => Refused<ArgumentException>(message, () =>
        {
            var trainer = new Trainer<double>(Line, Four);
            trainer.Restore(state);
            trainer.Fit(options);
        });
        const string Other = "The restored run recorded other things: give the same validation rows and the same RecordParameters as before. (Parameter 'options')";
        RefusedToGoOn(Other, new() { EarlyStopping = new(3) });
        RefusedToGoOn(Other, new() { EarlyStopping = new(3), RecordParameters = true, Validation = Four });
        RefusedToGoOn("The restored run had early stopping: give the same options as before. (Parameter 'options')", new() { RecordParameters = true });
        var plain = new List<TrainingState<double>>();
        new Trainer<double>(Line, Four).Fit(new() { Checkpoint = new(plain.Add) { EverySteps = 1 } });
        state = plain[2];
        RefusedToGoOn("The restored run had no early stopping: give the same options as before. (Parameter 'options')", new() { EarlyStopping = new(3) });
    }
}
