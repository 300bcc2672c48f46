using CommunityToolkit.HighPerformance;
using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Causes;

/// <summary>When a run is called diverged, and what is said to be the cause.</summary>
public class DivergenceTests
{
    static readonly Pipeline Line =
        new() { Inputs = 1, Layers = [new Dense(1)], Initializer = new ScaledNormal(0.01), Optimizer = Optimizer.Sgd(0.01), Epochs = 500, BatchSize = 1 };

    // The first row fits at the start but for 1e-5.
    static readonly Dataset<double> FirstRowFits = new([0, 1, 2, 3, 4], [1e-5, 100, 200, 300, 400], 5);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AFirstBatchThatHappensToFitIsNoScale(int seed)
    {
        var run = (Line with { Seed = (ulong)seed, Initializer = new Zeros() }).Train(FirstRowFits);
        Assert.InRange(run.Cost, 0, 1e-6);
    }

    [Fact]
    public void NorIsOneThatFitsExactly()
    {
        var run = (Line with { Shuffle = false, Initializer = new Zeros() }).Train(new Dataset<double>([0, 1, 2, 3, 4], [0, 100, 200, 300, 400], 5));
        Assert.InRange(run.Cost, 0, 1e-6);
    }

    [Fact]
    public async Task NorInChunks()
    {
        var run = await (Line with { Shuffle = false, Initializer = new Zeros() }).TrainAsync(Chunks(FirstRowFits));
        Assert.InRange(run.Cost, 0, 1e-6);
    }

    [Fact]
    public async Task InChunksARunThatDivergesEndsLongBeforeItOverflows()
    {
        var exception = await Assert.ThrowsAsync<DivergedException<double>>(
            () => (Line with { Optimizer = Optimizer.Sgd(0.2) }).TrainAsync(Chunks(FirstRowFits)));
        Assert.Equal(DivergenceCause.LearningRate, exception.Cause);
        Assert.InRange(double.Parse(exception.LastFiniteCost!, System.Globalization.CultureInfo.InvariantCulture), 1e9, 1e60);
    }

    [Fact]
    public void ANetworkThatFitsAlreadyIsNoScaleEither()
    {
        var data = Dataset.Chapter<double>();
        var pipeline = Line with { BatchSize = 0, Optimizer = Optimizer.Momentum(0.01, 0.9) };
        var network = pipeline.Build<double>();
        (network.Parameters[0], network.Parameters[1]) = (10 + 1e-15, 20);
        var trainer = new Trainer<double>(pipeline, data, network);
        var run = trainer.Fit(new TrainingOptions<double> { OnStep = moment => { if (trainer.Steps == 3) trainer.Network.Parameters[1] += 1e-3; } });
        Assert.InRange(run.Cost, 0, 1e-6);
    }

    [Fact]
    public void InDecimalAFirstCostWhoseBillionfoldOverflowsTrains()
    {
        var data = new Dataset<decimal>([.. Dataset.Chapter<decimal>().Features.ToArray().Cast<decimal>()], [.. Enumerable.Range(3, 9).Select(i => i * 1e10m)],
            9);
        var run = (Line with { BatchSize = 0, Epochs = 100 }).Train(data);
        Assert.True(run.History.Cost[0] > 7.9e19m);
        Assert.True(run.Cost < run.History.Cost[0] / 2);
    }

    [Fact]
    public void ANegativeCostIsACostLikeOthers()
    {
        double[] x = [0, 0.25, 0.5, 0.75, 1];
        var data = new Dataset<double>(x, [6, 8, 9, 14, 20], 5);
        var run = (Line with { Cost = new Poisson(), BatchSize = 0, Optimizer = Optimizer.Sgd(0.01), Epochs = 300 }).Train(data);
        Assert.True(run.Cost < -10);
        var exception = Assert.Throws<DivergedException<double>>(() =>
            (Line with { Cost = new Poisson(), BatchSize = 0, Optimizer = Optimizer.Sgd(1e12), Epochs = 300 }).Train(data));
        Assert.Equal(DivergenceCause.LearningRate, exception.Cause);
    }

    [Theory]
    [InlineData(double.NaN, 1.0, "the feature x1 of row 2 is NaN")]
    [InlineData(1.0, double.PositiveInfinity, "the target y of row 2 is")]
    public void DataThatAreNotFiniteAreTheCause(double feature, double target, string text)
    {
        var exception = Assert.Throws<DivergedException<double>>(() =>
            (Line with { BatchSize = 0 }).Train(new Dataset<double>([1, feature, 2], [1, target, 3], 3)));
        Assert.Equal(DivergenceCause.Data, exception.Cause);
        Assert.Contains(text, exception.Message);
        Assert.DoesNotContain("learning rate", exception.Message);
        Assert.Null(exception.LargestLearningRate);
    }

    [Fact]
    public void AFirstCostBeyondTheTypeIsSaidWithTheLargestNumber()
    {
        var data = new Dataset<Half>([(Half)1, (Half)2, (Half)3], [(Half)100, (Half)1000, (Half)30000], 3);
        var exception = Assert.Throws<DivergedException<Half>>(() => (Line with { BatchSize = 0 }).Train(data));
        Assert.Equal((DivergenceCause.FirstCost, 1L), (exception.Cause, exception.Step));
        Assert.Contains("3.00", exception.Message);
        Assert.Contains("is beyond the largest number of half, 65504; the target y of row 3 is 30000", exception.Message);
        Assert.Contains("wider range", exception.Message);
        Assert.Null(exception.LargestLearningRate);
    }

    [Fact]
    public void AFirstGradientBeyondTheTypeIsToo()
    {
        var data = new Dataset<Half>([(Half)30000], [(Half)200], 1);
        var exception = Assert.Throws<DivergedException<Half>>(() => (Line with { Initializer = new Zeros() }).Train(data));
        Assert.Equal(DivergenceCause.FirstCost, exception.Cause);
        Assert.Contains("the gradient before the first step, up to 1.2E+07, is beyond the range of half, whose largest number is 65504", exception.Message);
    }

    [Fact]
    public void AnExceptionOfTheCostIsSaidInItsWords()
    {
        var data = new Dataset<decimal>([1, 2, 3], [1, 2, 3], 3);
        var exception = Assert.Throws<DivergedException<decimal>>(() => (Line with { BatchSize = 0, Cost = new Quotient() }).Train(data));
        Assert.Equal(DivergenceCause.Computation, exception.Cause);
        Assert.Contains($"DivideByZeroException: {new DivideByZeroException().Message}", exception.Message);
        Assert.Contains("not from the learning rate", exception.Advice);
    }

    [Fact]
    public void NaNOfNumbersInRangeIsTheCostsOwn()
    {
        var exception = Assert.Throws<DivergedException<double>>(() =>
            (Line with { BatchSize = 0, Cost = new Quotient() }).Train(new Dataset<double>([1, 2], [1, 2], 2)));
        Assert.Equal(DivergenceCause.Computation, exception.Cause);
    }

    [Fact]
    public void ALearningRateOfDataThatAreNotStandardizedNamesStandardizingFirst()
    {
        var raw = new Dataset<double>([30000, 50000, 41000, 64000], [1, 2, 1.5, 3], 4);
        var exception = Assert.Throws<DivergedException<double>>(() => (Line with { BatchSize = 0 }).Train(raw));
        Assert.True(exception.StandardizingHelps);
        Assert.StartsWith("Standardize the features", exception.Advice);
        Assert.Equal(1, exception.LargestStandardizedRate!.Value, 1e-6);
        Assert.InRange(exception.LargestLearningRate!.Value, 0, 1e-8);

        var standardized = raw.Standardized(Standardizer<double>.Fit(raw.Features), null);
        var other = Assert.Throws<DivergedException<double>>(() => (Line with { BatchSize = 0, Optimizer = Optimizer.Sgd(3) }).Train(standardized));
        Assert.False(other.StandardizingHelps);
        Assert.DoesNotContain("tandardize", other.Message);
        Assert.Equal(1, other.LargestLearningRate!.Value, 1e-6);
    }

    [Fact]
    public void TheLastFiniteCostIsThatOfTheStepBefore()
    {
        var pipeline = Line with { BatchSize = 0, Optimizer = Optimizer.Sgd(0.05) };
        var costs = new List<double>();
        var exception = Assert.Throws<DivergedException<double>>(
            () => pipeline.Train(Dataset.Chapter<double>(), new TrainingOptions<double> { OnStep = moment => costs.Add(moment.Cost) }));
        Assert.Equal(exception.Step - 1, costs.Count);
        Assert.True(double.Parse(exception.LastFiniteCost!, System.Globalization.CultureInfo.InvariantCulture) > costs[^1]);

        // By hand no growth is looked at, so that it is the shortest way whose last step fails.
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        var last = 0.0;
        var byHand = Assert.Throws<DivergedException<double>>(() =>
        {
            for (var step = 0; step < 1_000_000; step++)
                last = trainer.Step();
        });
        Assert.Equal(last, double.Parse(byHand.LastFiniteCost!, System.Globalization.CultureInfo.InvariantCulture));
    }

    // The weight stays finite: its feature is 0 or small. The bias does not.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void ABiasThatWouldOverflowStopsTheStep(int rows)
    {
        var data = new Dataset<double>(new double[rows], [.. Enumerable.Repeat(-1e150, rows)], rows);
        var trainer = new Trainer<double>(Line with { BatchSize = 0, Optimizer = Optimizer.Sgd(1e200), Initializer = new Zeros() }, data);
        Assert.Throws<DivergedException<double>>(() => trainer.Step());
        Assert.Equal([0.0, 0.0], trainer.Network.Parameters.ToArray());
        Assert.Equal(0, trainer.Steps);
    }

    static async IAsyncEnumerable<Dataset<double>> Chunks(Dataset<double> data)
    {
        await Task.Yield();
        yield return data;
    }

    /// <summary>Divides by 0.</summary>
    sealed record Quotient : Cost
    {
        public override bool IsQuadratic => true;

        public override T Value<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target) => T.Zero / T.Zero;

        public override void Gradient<T>(ReadOnlySpan2D<T> prediction, ReadOnlySpan2D<T> target, Span2D<T> gradient) => gradient.Fill(T.One / T.Zero);
    }
}
