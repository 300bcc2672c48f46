using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>The limit of the learning rate that is named lets the very same run converge, however its rows are split into batches.</summary>
public class LearningRateLimitLaws
{
    [Theory]
    [InlineData(0, 0, true, 1)]
    [InlineData(1, 0, true, 1)]
    [InlineData(2, 0, true, 1)]
    [InlineData(5, 0, true, 1)]
    [InlineData(5, 0, false, 1)]
    [InlineData(3, 0, true, 2)]
    [InlineData(0, 90, true, 1)]
    [InlineData(1, 90, true, 1)]
    [InlineData(4, 90, true, 1)]
    [InlineData(1, 50, false, 1)]
    [InlineData(4, 90, false, 1)]
    public void ARunBelowTheLimitConverges(int batchSize, int momentum, bool shuffle, int accumulate)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var data = Data(new Random(seed));
            var pipeline = new Pipeline
            {
                Inputs = data.Inputs,
                Layers = [new Dense(1)],
                BatchSize = batchSize,
                AccumulateBatches = accumulate,
                Shuffle = shuffle,
                Seed = (ulong)seed,
                Epochs = 100,
            };
            Pipeline At(double rate) => pipeline with { Optimizer = momentum == 0 ? Optimizer.Sgd(rate) : Optimizer.Momentum(rate, momentum / 100.0) };
            var limit = LargestLearningRate.Of(At(1), data)!.Value;
            var run = At(0.9 * limit).Train(data);
            Assert.True(run.Cost <= 10 * run.History.Cost[0], $"seed {seed}: from {run.History.Cost[0]} to {run.Cost} at {0.9 * limit}");
        }
    }

    [Fact]
    public void AboveTheLimitOfAllRowsNoneConverges()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var data = Data(new Random(seed));
            var pipeline = new Pipeline { Inputs = data.Inputs, Layers = [new Dense(1)], Epochs = 20_000 };
            var limit = LargestLearningRate.Of(pipeline, data)!.Value;
            var exception = Assert.Throws<DivergedException<double>>(() => (pipeline with { Optimizer = Optimizer.Sgd(1.1 * limit) }).Train(data));
            Assert.Equal(limit, exception.LargestLearningRate!.Value, 1e-9 * limit);
        }
    }

    // Seven rows of which each alone bears 2 / (2 (x² + 1)).
    [Fact]
    public void BatchesOfOneRowBearWhatTheWorstRowBears()
    {
        var data = new Dataset<double>([1, 2, 3, -7, 5, 0, 4], new double[7], 7);
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], BatchSize = 1 };
        Assert.Equal(1 / 50.0, LargestLearningRate.Of(pipeline, data)!.Value, 1e-9);
        Assert.Equal(1 / 50.0 / 10, LargestLearningRate.Of(pipeline with { Optimizer = Optimizer.Momentum(1, 0.9) }, data)!.Value, 1e-9);
        Assert.Equal(1 / 50.0 / 190, LargestLearningRate.Of(pipeline with { Optimizer = Optimizer.Momentum(1, 0.9), Shuffle = false }, data)!.Value, 1e-9);

        // Three rows, twice, and one: the last one is the smallest update, and alone.
        Assert.Equal(1 / 50.0, LargestLearningRate.Of(pipeline with { BatchSize = 3 }, data)!.Value, 1e-9);
        // Four rows and three: the mean of the three worst, 50, 26 and 17.
        Assert.Equal(3 / 93.0, LargestLearningRate.Of(pipeline with { BatchSize = 4 }, data)!.Value, 1e-9);
    }

    // Thirty curvatures within a thousandth of the largest: 2000 products leave a mixture of their vectors.
    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    public void WhereTheIterationEndsTooSoonTheLimitIsNoHigher(int batchSize)
    {
        const int count = 30;
        var features = new double[count * count];
        for (var i = 0; i < count; i++)
            features[i * (count + 1)] = Math.Sqrt(1 - i / 1000.0 / count);
        var data = new Dataset<double>(features, new double[count], count);
        var pipeline = new Pipeline { Inputs = count, Layers = [new Dense(1) { Bias = false }], BatchSize = batchSize };
        var limit = LargestLearningRate.Of(pipeline, data)!.Value;

        // Of a batch of one row, the last, the largest is 2.
        var largest = batchSize == 0 ? 2.0 / count : 2;
        Assert.InRange(limit, 0.99 * 2 / largest, 2 / largest);
    }

    [Theory]
    [InlineData(0.98456, "0.984")]
    [InlineData(0.98444, "0.984")]
    [InlineData(0.9996, "0.999")]
    [InlineData(0.9999999999, "1")]
    [InlineData(1, "1")]
    [InlineData(123_456, "1.23E+05")]
    [InlineData(12_370_000, "1.23E+07")]
    [InlineData(4.5678e-9, "4.56E-09")]
    public void ALimitIsShownRoundedDown(double limit, string text) => Assert.Equal(text, RateText.Below(limit));

    [Fact]
    public void RowsCountByTheirWeight()
    {
        var data = new Dataset<double>([1, 2, 3], new double[3], 3).WithWeights([1, 1, 4]);
        Assert.Equal(1 / 20.0, LargestLearningRate.Of(new Pipeline { Inputs = 1, Layers = [new Dense(1)], BatchSize = 1 }, data)!.Value, 1e-9);
    }

    static Dataset<double> Data(Random random)
    {
        var (rows, inputs) = (random.Next(3, 40), random.Next(1, 6));
        double[] Some(int count, bool heavy) =>
            [.. Enumerable.Range(0, count).Select(_ => (random.NextDouble() - 0.3) * (heavy && random.Next(10) == 0 ? 30 : 2))];
        return new Dataset<double>(Some(rows * inputs, random.Next(2) == 0), Some(rows, false), rows);
    }
}
