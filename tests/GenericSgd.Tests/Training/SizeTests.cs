using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Metrics;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>Rows times columns around 2^31 and 2^32: what one array does not hold is refused with its size, before anything is made.</summary>
public sealed class SizeTests
{
    static readonly Lock OneAtATime = new();

    public static TheoryData<int, int> Products => new()
    {
        { 1_000_000, 4300 }, { 65537, 65536 }, { 65536, 65536 }, { 1_000_000, 3000 }, { 65537, 40_000 }, { 32768, 65536 }, { 1 << 20, 4097 }, { 46341, 46341 },
    };

    static Pipeline Wide(int width) => new() { Inputs = 1, Layers = [new Dense(width), new Relu(), new Dense(1)], Initializer = new Zeros() };

    static Dataset<float> Rows(int rows, int inputs = 1) => new(new float[rows * inputs], new float[rows], rows);

    // Nothing that is refused has cost more than a little memory: that of the parameters is 1 MB here.
    static string Refused(Action action)
    {
        lock (OneAtATime)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var message = Assert.Throws<ArgumentException>(action).Message;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
            return message;
        }
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void ABatch(int rows, int width)
    {
        var data = Rows(rows);
        var message = Refused(() => Wide(width).Train(data));
        Assert.Contains($"A batch of {rows} rows", message);
        Assert.Contains($"needs {(long)rows * width} numbers", message);
        Assert.Contains("take smaller batches", message);
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void RowsOfTheCallersOwn(int rows, int width)
    {
        var data = Rows(rows);
        var trainer = new Trainer<float>(Wide(width));
        Assert.Contains("take smaller batches", Refused(() => trainer.TakeBatch(data)));
        trainer.Step(Rows(2));
        Assert.Equal(1, trainer.Steps);
    }

    [Theory]
    [MemberData(nameof(Products))]
    public void TheCostOverAllRowsIsLookedAtBeforeTheFirstSmallBatch(int rows, int classes)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(classes)], Cost = new SoftmaxCrossEntropyFromLogits(), BatchSize = 1 };
        var data = Rows(rows);
        Assert.Contains($"The cost over all rows ({rows} x {classes}) needs {(long)rows * classes} numbers", Refused(() => pipeline.Train(data)));
        var trainer = new Trainer<float>(pipeline, Rows(2));
        Assert.Contains("The cost over all rows", Refused(() => trainer.Fit(new TrainingOptions<float> { Validation = data })));
        var network = new Network<float>(1, pipeline.Layers);
        Assert.Contains("The cost over all rows", Refused(() => Evaluation.Cost(network, pipeline.Cost, data)));
    }

    [Fact]
    public async Task BatchesOfChunks()
    {
        var pipeline = new Pipeline { Inputs = 4, Layers = [new Dense(1)], BatchSize = (1 << 30) + 1 };
        static async IAsyncEnumerable<Dataset<float>> Chunks()
        {
            await Task.Yield();
            yield return Rows(3, 4);
        }

        Assert.Contains("needs 4294967300 numbers", (await Assert.ThrowsAsync<ArgumentException>(() => pipeline.TrainAsync(Chunks()))).Message);
    }

    [Fact]
    public void LayersThatAreTooWide()
    {
        Assert.Contains("The block \"weights\" (2 x 2000000000) needs 4000000000 numbers", Refused(() => _ = new Network<Half>(2, [new Dense(2_000_000_000)])));
        Assert.Contains("The network, with its parameters up to layer 0 (Dense),", Refused(() => _ = new Network<Half>(1, [new Dense(1_500_000_000)])));
        Assert.Contains("A row of a layer norm", Refused(() => new LayerNorm().ScratchWidth(2_000_000_000)));
        Assert.Contains("A residual", Refused(() => _ = new Network<Half>(1_000_000_000, [new Residual([new Relu(), new Relu(), new Relu()])])));
    }

    [Fact]
    public void ANetworkThatNoMachineHoldsIsRefusedWithItsBytes()
    {
        // 2 billion decimals are 32 GB; a run needs several times that.
        if (GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 100_000_000_000)
            return;
        var pipeline = new Pipeline
        {
            Inputs = 1,
            Layers = [new Dense(2_000_000_000) { Bias = false }, new Dense(1) { Bias = false }],
            Initializer = new Zeros()
        };
        Assert.Contains("needs", Assert.Throws<ArgumentException>(() => new Network<decimal>(1, pipeline.Layers)).Message);
        pipeline = pipeline with
        {
            Layers = [new Dense(1_000_000_000) { Bias = false }, new Dense(1) { Bias = false }],
            Optimizer = GenericSgd.Optimizers.Optimizer.Adam()
        };
        var message = Assert.Throws<InsufficientMemoryException>(() => new Trainer<decimal>(pipeline)).Message;
        Assert.Contains("Training 2000000000 parameters needs 10000000000 numbers, 160 GB", message);
        Assert.Throws<InsufficientMemoryException>(() => pipeline.Train(new Dataset<decimal>([1], [1], 1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(262_144)]
    [InlineData(262_145)]
    [InlineData(16_777_217)]
    [InlineData(1 << 30)]
    [InlineData(2_147_483_591)]
    public void PredictingTakesAsManyRowsAtOnceAsAnArrayHolds(int width) =>
        Assert.InRange((long)RowBlocks.RowsOf(width) * width, width, Math.Max(1 << 26, width));

    [Fact]
    public void AConfusionMatrixOfTooManyClasses()
    {
        var names = new ValueList<string>([.. Enumerable.Range(0, 65536).Select(i => $"{i}")]);
        Assert.Contains("65536 x 65536",
            Assert.Throws<ArgumentException>(() => ConfusionMatrix.Of<float>(new float[1, 65536], new float[1, 1], names)).Message);
    }

    [Fact]
    [Trait("Category", "Long")]
    public void ANetworkOf16777217ColumnsPredicts256Rows()
    {
        var network = new Network<float>(1, [new Dense(16_777_217) { Bias = false }, new Dense(1) { Bias = false }]);
        network.Parameters.Fill(1);
        var predictions = new float[256, 1];
        var rows = new float[256, 1];
        rows[255, 0] = 1;
        network.Predict(rows, predictions);
        Assert.Equal((0f, 16_777_216f), (predictions[0, 0], predictions[255, 0]));
    }
}
