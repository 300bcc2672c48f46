using GenericSgd.Data;

namespace GenericSgd.Tests.Training;

/// <summary>The numbers that the chapter prints.</summary>
public class ChapterTests
{
    static double Relative(double value, double expected) => double.Abs(value - expected) / double.Abs(expected);

    [Theory]
    [InlineData(1, 612.55127013, 119.85887581, 8720874.619018847)]
    [InlineData(0.1, 61.271003483775814, 11.98588758123226, 56361.31807188052)]
    [InlineData(0.01, 6.14297681949129, 1.198588758123226, 1270.8364603819844)]
    public void OneStep(double learningRate, double weight, double bias, double cost)
    {
        var run = Chapter.Pipeline(learningRate, 1).Train(Dataset.Chapter<double>());
        Assert.Equal(4255.854199207604, run.History.Cost[0], 1e-11);
        Assert.InRange(Relative(run.Network.Parameters[0], weight), 0, 1e-10);
        Assert.InRange(Relative(run.Network.Parameters[1], bias), 0, 1e-10);
        Assert.InRange(Relative(run.Cost, cost), 0, 1e-13);
    }

    [Fact]
    public void ThousandEpochsInDouble()
    {
        var run = Chapter.Pipeline(0.01, 1000).Train(Dataset.Chapter<double>());
        Assert.InRange(Relative(run.Network.Parameters[0], 10.010358892022868), 0, 1e-14);
        Assert.InRange(Relative(run.Network.Parameters[1], 19.942038007158082), 0, 1e-14);
        Assert.InRange(Relative(run.Cost, 0.0009885003413084448), 0, 1e-11);
        Assert.Equal(1001, run.History.Cost.Length);
    }

    [Fact]
    public void ThousandEpochsInDecimal()
    {
        var run = Chapter.Pipeline(0.01, 1000).Train(Dataset.Chapter<decimal>());
        Assert.InRange(decimal.Abs(run.Network.Parameters[0] / 10.010358892022865783979687652m - 1), 0, 1e-24m);
        Assert.InRange(decimal.Abs(run.Network.Parameters[1] / 19.942038007158097757930599217m - 1), 0, 1e-24m);
    }

    [Fact]
    public void PlainDecimalLoopsAgreeToTwentyFiveDigits()
    {
        const int Epochs = 1000;
        var data = Dataset.Chapter<decimal>();
        var pipeline = Chapter.Pipeline(0.01, Epochs);
        var start = pipeline.Build<decimal>().Parameters;
        var (weight, bias) = (start[0], start[1]);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var (byWeight, byBias) = (0m, 0m);
            for (var row = 0; row < data.Count; row++)
            {
                var slope = 2 * (weight * data.Features[row, 0] + bias - data.Targets[row, 0]) / data.Count;
                byWeight += slope * data.Features[row, 0];
                byBias += slope;
            }

            weight -= 0.01m * byWeight;
            bias -= 0.01m * byBias;
        }

        var trained = pipeline.Train(data).Network.Parameters;
        Assert.InRange(decimal.Abs(trained[0] - weight), 0, weight * 1e-25m);
        Assert.InRange(decimal.Abs(trained[1] - bias), 0, bias * 1e-25m);
    }
}
