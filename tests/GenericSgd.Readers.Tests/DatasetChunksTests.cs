using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Readers.Tests;

/// <summary>A file that is read some rows at a time.</summary>
public class DatasetChunksTests
{
    static readonly ReadOptions Options = new() { Targets = ["y"], Weights = "w", Missing = MissingValues.Drop };

    static CsvSource Rows(int count) =>
        CsvSource.FromText("x,w,y\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"{i % 9},{i % 3},{(i == 4 ? "" : 20 + 10 * (i % 9))}\n")),
        "rows.csv");

    static async Task<List<Dataset<T>>> All<T>(DatasetChunks<T> chunks)
        where T : System.Numerics.INumber<T>
    {
        var all = new List<Dataset<T>>();
        await foreach (var chunk in chunks)
            all.Add(chunk);
        return all;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(100)]
    public async Task HaveTheRowsOfTheWholeAndBeginAgain(int rows)
    {
        var whole = DatasetReader.Read<decimal>(Rows(12), Options).Data;
        var chunks = DatasetReader.Chunks<decimal>(Rows(12), Options, rows);
        for (var time = 0; time < 2; time++)
        {
            var all = await All(chunks);
            Assert.Equal(whole.Features.ToArray().Cast<decimal>(), all.SelectMany(chunk => chunk.Features.ToArray().Cast<decimal>()));
            Assert.Equal(whole.Targets.ToArray().Cast<decimal>(), all.SelectMany(chunk => chunk.Targets.ToArray().Cast<decimal>()));
            Assert.Equal(whole.Weights.ToArray(), all.SelectMany(chunk => chunk.Weights.ToArray()));
            Assert.Equal((1, (11 + rows - 1) / rows), (chunks.RowsDropped, all.Count));
            Assert.Equal(whole.FeatureNames, all[0].FeatureNames);
        }
    }

    [Fact]
    public async Task TrainLikeTheWhole()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), BatchSize = 5, Shuffle = false, Epochs = 3 };
        var options = Options with { Weights = null, Features = ["x"] };
        var whole = pipeline.Train(DatasetReader.Read<float>(Rows(50), options).Data);
        Assert.Equal(whole.Fingerprint, (await pipeline.TrainAsync(DatasetReader.Chunks<float>(Rows(50), options, 7))).Fingerprint);
    }

    [Fact]
    public async Task SayWhatIsWrongWhereTheWholeDoes()
    {
        var chunks = DatasetReader.Chunks<double>(Rows(12), Options with { Missing = MissingValues.Refuse }, 2);
        Assert.Contains("rows.csv, line 6, column \"y\"", (await Assert.ThrowsAsync<DataFormatException>(() => All(chunks))).Message);
        Assert.Contains("no row of data",
            (await Assert.ThrowsAsync<DataFormatException>(() => All(DatasetReader.Chunks<double>(CsvSource.FromText("x,w,y\n"), Options)))).Message);
        Assert.Contains("numbers of the classes",
            Assert.Throws<ArgumentException>(() => DatasetReader.Chunks<double>(Rows(1), Options with { TargetKind = TargetKind.Class })).Message);
        Assert.Contains("mean of a column",
            Assert.Throws<ArgumentException>(() => DatasetReader.Chunks<double>(Rows(1), Options with { Missing = MissingValues.Mean })).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => DatasetReader.Chunks<double>(Rows(1), Options, 0));
    }

    [Fact]
    public async Task ReadingIsCancelled()
    {
        using var source = new CancellationTokenSource();
        var seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var chunk in DatasetReader.Chunks<double>(Rows(12), Options, 2).WithCancellation(source.Token))
            {
                seen += chunk.Count;
                source.Cancel();
            }
        });
        Assert.Equal(2, seen);
    }
}
