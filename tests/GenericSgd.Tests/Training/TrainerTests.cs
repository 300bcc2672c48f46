using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

[Collection("Number of threads")]
public class TrainerTests
{
    static Trainer<double> New(int batchSize = 0) => new(Chapter.Pipeline(0.01, 10) with { BatchSize = batchSize }, Dataset.Chapter<double>());

    [Fact]
    public void TheSixVerbsByHandGiveTheBitsOfFit()
    {
        var trainer = New(batchSize: 2);
        for (var step = 0; step < 10 * trainer.StepsPerEpoch; step++)
        {
            trainer.TakeBatch();
            trainer.Forward();
            trainer.Cost();
            trainer.CostGradient();
            trainer.Backward();
            trainer.Update();
        }

        Assert.Equal(New(batchSize: 2).Fit().Fingerprint, trainer.Network.Fingerprint);
        Assert.Equal((10, 50L, true), (trainer.Epoch, trainer.Steps, trainer.EndsEpoch));
    }

    [Fact]
    public void AVerbOutOfOrderIsRefusedByName()
    {
        var trainer = New();
        Assert.Contains("Forward was called before TakeBatch", Assert.Throws<InvalidOperationException>(trainer.Forward).Message);
        trainer.TakeBatch();
        Assert.Throws<InvalidOperationException>(() => trainer.Cost());
        trainer.Forward();
        Assert.Contains("Backward was called before CostGradient", Assert.Throws<InvalidOperationException>(trainer.Backward).Message);
        Assert.Throws<InvalidOperationException>(trainer.Update);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(0)]
    public void EveryRowIsSeenOncePerEpoch(int batchSize)
    {
        var trainer = New(batchSize);
        var first = HoursOfAnEpoch(trainer);
        var second = HoursOfAnEpoch(trainer);
        Assert.Equal(Enumerable.Range(0, 9).Select(hour => (double)hour), first.Order());
        Assert.Equal(first.Order(), second.Order());
        Assert.Equal(batchSize == 0, first.SequenceEqual(second));
    }

    static List<double> HoursOfAnEpoch(Trainer<double> trainer)
    {
        var hours = new List<double>();
        do
        {
            trainer.TakeBatch();
            hours.AddRange(trainer.Features.ToArray().Cast<double>());
        }
        while (!trainer.EndsEpoch);
        return hours;
    }

    [Fact]
    public void WithoutShuffleTheRowsComeInOrder()
    {
        var pipeline = Chapter.Pipeline(0.01, 1) with { BatchSize = 4, Shuffle = false };
        var trainer = new Trainer<double>(pipeline, Dataset.Chapter<double>());
        Assert.Equal(Enumerable.Range(0, 9).Select(hour => (double)hour), HoursOfAnEpoch(trainer));
    }

    [Fact]
    public void DataThatDoNotFitAreRefusedWithBothNumbers()
    {
        var wide = Chapter.Pipeline(0.01, 1) with { Inputs = 2 };
        Assert.Contains("takes 2 features, the data have 1", Assert.Throws<ArgumentException>(() => wide.Train(Dataset.Chapter<float>())).Message);
        var two = Chapter.Pipeline(0.01, 1) with { Layers = [new Dense(2)] };
        Assert.Contains("has 2 outputs, the data have 1 target. End the layers with one of 1 output.",
            Assert.Throws<ArgumentException>(() => two.Train(Dataset.Chapter<float>())).Message);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(0, true)]
    [InlineData(2, true)]
    public void AStepAllocatesNothing(int batchSize, bool weighted)
    {
        AssertNoAllocation<float>(batchSize, weighted);
        AssertNoAllocation<double>(batchSize, weighted);
        AssertNoAllocation<Half>(batchSize, weighted);
        AssertNoAllocation<decimal>(batchSize, weighted);
    }

    static void AssertNoAllocation<T>(int batchSize, bool weighted)
        where T : System.Numerics.INumber<T>
    {
        var pipeline = Chapter.Pipeline(0.001, 1) with
        {
            BatchSize = batchSize,
            Layers = [new Dense(3), new LayerNorm(), new Residual([new Scale(), new Dropout(0.25)]), new Relu(), new Dense(2), new Dropout(0.25), new Tanh(),
            new Dense(1), new Sigmoid(), new Shift(), new Dense(1)]
        };
        var data = Dataset.Chapter<T>();
        if (weighted)
            data = data.WithWeights([.. Enumerable.Range(0, data.Count).Select(row => T.CreateChecked(row % 3))]);
        var trainer = new Trainer<T>(pipeline, data);
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (var step = 0; step < 10; step++)
                trainer.Step();
        }));
    }
}
