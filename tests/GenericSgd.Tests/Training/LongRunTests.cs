using GenericSgd.Data;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>A run of very many epochs takes the memory of those that were done.</summary>
public sealed class LongRunTests
{
    [Theory]
    [InlineData(1_000_000_000)]
    [InlineData(2_000_000_000)]
    public void TheHistoryGrowsWithTheEpochsDone(int epochs)
    {
        var pipeline = Chapter.Pipeline(0.01, epochs);
        var data = Dataset.Chapter<decimal>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = pipeline.Train(data, new TrainingOptions<decimal> { RecordParameters = epochs < 1_100_000_000, OnEpoch = moment => StopAt(moment, 1000) });
        Assert.Equal((1000, 1001), (run.History.Epochs, run.History.Cost.Length));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void WhatIsRecordedIsTheSameHoweverOftenItGrew()
    {
        var options = new TrainingOptions<double> { RecordParameters = true, Validation = Dataset.Chapter<double>(), OnEpoch = moment => StopAt(moment, 700) };
        var whole = Chapter.Pipeline(0.01, 700).Train(Dataset.Chapter<double>(), options);
        var part = Chapter.Pipeline(0.01, 1_000_000).Train(Dataset.Chapter<double>(), options);
        Assert.Equal(whole.History.Cost.ToArray(), part.History.Cost.ToArray());
        Assert.Equal(whole.History.ValidationCost.ToArray(), part.History.ValidationCost.ToArray());
        Assert.Equal(whole.History.LearningRate.ToArray(), part.History.LearningRate.ToArray());
        Assert.Equal(701, part.History.Course(1).Length);
        for (var epoch = 0; epoch <= 700; epoch++)
            Assert.Equal(whole.History.Parameters(epoch).ToArray(), part.History.Parameters(epoch).ToArray());
    }

    [Fact]
    public void MoreEpochsThanAnArrayHasPlacesAreRefusedBeforeTheFirst()
    {
        var message = Assert.Throws<ArgumentException>(() => Chapter.Pipeline(0.01, int.MaxValue).Train(Dataset.Chapter<float>())).Message;
        Assert.Contains("The history of a run needs 2147483648 numbers", message);
        message = Assert.Throws<ArgumentException>(
            () => Chapter.Pipeline(0.01, 2_000_000_000).Train(Dataset.Chapter<float>(), new TrainingOptions<float> { RecordParameters = true })).Message;
        Assert.Contains("Recording 2 parameters after each of 2000000000 epochs", message);
    }

    static void StopAt<T>(TrainingMoment<T> moment, int epoch)
        where T : System.Numerics.INumber<T>
    {
        if (moment.Epoch == epoch)
            moment.Stop();
    }
}
