using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Schedules;
using GenericSgd.Training;

namespace GenericSgd.Tests.Readme;

/// <summary>The code blocks of the README: a block is the body of the method of its name, without the lines that assert.</summary>
public class ReadmeExamples
{
    [Fact]
    public void TenLines()
    {
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(1)],
            Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
            Cost = new MeanSquaredError(),
            Optimizer = Optimizer.Sgd(0.01),
            Epochs = 1000,
        };
        var run = pipeline.Train(Dataset.Chapter<decimal>());   // the number type is chosen here
        decimal score = run.Network.Predict([5m])[0];           // 69.993832467272426677829037477
        Assert.Equal(69.993832467272426677829037477m, score, 24);
    }

    [Fact]
    public void SameValueEveryType()
    {
        Pipeline pipeline = new() { Inputs = 1, Layers = [new Dense(8), new Tanh(), new Dense(1)], Optimizer = Optimizer.Momentum(0.0005, 0.9), Epochs = 200 };

        var single = pipeline.Train(Dataset.Chapter<float>());
        var wide = pipeline.Train(Dataset.Chapter<double>());
        var exact = pipeline.Train(Dataset.Chapter<decimal>());
        var half = pipeline.Train(Dataset.Chapter<Half>());   // and any other type that implements INumber<T>, yours too
        Assert.Equal((double)exact.Cost, wide.Cost, 1e-6 * wide.Cost);
        Assert.Equal(wide.Cost, single.Cost, 1e-2 * wide.Cost);
        Assert.Equal(wide.Cost, (double)half.Cost, 0.2 * wide.Cost);
    }

    [Fact]
    public void Checkpoints()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.checkpoint");
        var data = Dataset.Chapter<decimal>();
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Adam(0.1), Epochs = 50, BatchSize = 3 };
        var run = pipeline.Train(data, new() { Checkpoint = CheckpointFile.Every(file, pipeline, data, steps: 100) });

        var resumed = CheckpointFile.Load<decimal>(file).Resume(data);   // in another process, after whatever happened
        File.Delete(file);
        Assert.Equal(run.Fingerprint, resumed.Fingerprint);
    }

    [Fact]
    public async Task RowsInChunks()
    {
        static async IAsyncEnumerable<Dataset<float>> Batches()
        {
            await Task.Yield();
            yield return Dataset.Chapter<float>().WithWeights([1, 1, 1, 1, 1, 1, 1, 1, 2]);
        }

        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), BatchSize = 3, Epochs = 5 };
        var run = await pipeline.TrainAsync(Batches());             // any IAsyncEnumerable; DatasetReader.Chunks reads a CSV file so

        var trainer = new Trainer<float>(pipeline);                 // or row by row, as they come
        var cost = trainer.Step(Dataset.Chapter<float>());
        Assert.True(cost > run.Cost);
    }

    [Fact]
    public void TheLoopByHand()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), BatchSize = 3 };
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        for (var step = 0; step < 1000 * trainer.StepsPerEpoch; step++)
        {
            trainer.TakeBatch();
            trainer.Forward();
            var cost = trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            trainer.Update();
            Assert.True(cost >= 0);
        }

        Assert.Equal(10, trainer.Network.Parameters[0], 1e-3);
    }

    [Fact]
    public void SaveAndLoad()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        var data = Dataset.Chapter<Half>();
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 100 };
        var run = pipeline.Train(data);

        ModelFile.Save(file, new Model<Half>(pipeline, run.Network, data.FeatureNames, data.TargetNames));
        var loaded = ModelFile.Load<Half>(file);
        Assert.Equal(run.Fingerprint, loaded.Network.Fingerprint);
        File.Delete(file);
    }

    [Fact]
    public void ALayerOfYourOwn()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(4), new Softsign(), new Dense(1)], Optimizer = Optimizer.Sgd(0.001), Epochs = 50 };
        var run = pipeline.Train(Dataset.Chapter<decimal>());
        Assert.True(run.Cost < run.History.Cost[0]);
    }

    [Fact]
    public void Diverged()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(new InverseTimeDecay(0.05, 1e-6)), Epochs = 1000 };
        var exception = Assert.Throws<DivergedException<float>>(() => pipeline.Train(Dataset.Chapter<float>()));
        Assert.Contains("0.0427", exception.Message);
    }

    // <Softsign>
    public sealed record Softsign : Activation
    {
        protected override void Values<T>(ReadOnlySpan<T> x, Span<T> y)
        {
            for (var i = 0; i < x.Length; i++)
                y[i] = x[i] / (T.One + T.Abs(x[i]));
        }

        protected override void Slopes<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> slopes)
        {
            for (var i = 0; i < x.Length; i++)
                slopes[i] = T.One / ((T.One + T.Abs(x[i])) * (T.One + T.Abs(x[i])));
        }
    }
    // </Softsign>
}
