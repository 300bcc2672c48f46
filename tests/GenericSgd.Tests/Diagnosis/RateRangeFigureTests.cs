using GenericSgd.Data;
using GenericSgd.Diagnosis;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Diagnosis;

/// <summary>What a range test concludes from its costs, and how far noise is taken for movement.</summary>
public class RateRangeFigureTests
{
    static RateRangeTest Of(double[] costs, double? stable = null, double[]? judged = null) =>
        new() { Rates = [1, 2, 4, 8], Costs = costs, Judged = judged, StableRate = stable };

    [Fact]
    public void TheLowestCostAndATenthOfItsRate()
    {
        Assert.Equal((4, 0.4), (Of([9, 8, 3, 5]).LowestAt, Of([9, 8, 3, 5]).Suggestion));
        Assert.Equal(2, Of([9, 3, 3, 5]).LowestAt);
        Assert.Null(Of([3, 3, 3, 3]).LowestAt);
        Assert.Null(Of([3, 4, 5, 6]).Suggestion);
        Assert.Equal(8, Of([9, 8, 3, 5], null, [9, 8, 7, 6]).LowestAt);
        Assert.Equal(0.25, Of([9, 8, 3, 5], 0.5).Suggestion);
        Assert.Equal(0.4, Of([9, 8, 3, 5], 100).Suggestion);
    }

    [Fact]
    public void RatesAndStepsThatAreNone()
    {
        var (pipeline, data) = (new Pipeline { Inputs = 1, Layers = [new Dense(1)] }, Dataset.Chapter<double>());
        Assert.Equal("from", Assert.Throws<ArgumentOutOfRangeException>(() => RateRangeTest.Run(pipeline, data, 0, 1)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentOutOfRangeException>(() => RateRangeTest.Run(pipeline, data, 1, 1)).ParamName);
        Assert.Equal("steps", Assert.Throws<ArgumentOutOfRangeException>(() => RateRangeTest.Run(pipeline, data, 1e-6, 1e-3, 1)).ParamName);
        var test = RateRangeTest.Run(pipeline, data, 1e-6, 1e-3, 2);
        Assert.Equal(1e-6, test.Rates[0], 1e-18);
        Assert.Equal(1e-3, test.Rates[1], 1e-15);
    }

    [Fact]
    public void WithoutStepsThereAreAHundred() =>
        Assert.Equal(100, RateRangeTest.Run(new Pipeline { Inputs = 1, Layers = [new Dense(1)] }, Dataset.Chapter<double>(), 1e-8, 1e-6).Rates.Count);

    // 4 sqrt(rate cost / batch), and 32 e sqrt(2 first cost / h) of rounding.
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void BatchesMakeNoise(int batch)
    {
        double[] x = [.. Enumerable.Range(0, 24).Select(i => (i - 11.5) / 8)];
        var data = new Dataset<double>(x, [.. x.Select((value, i) => (2 * value) + (i % 3) + 2)], 24);
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), BatchSize = batch, Epochs = 120 };
        var run = pipeline.Train(data, new TrainingOptions<double> { RecordParameters = true });
        var diagnosis = RunDiagnosis.Of(pipeline, data, run);
        for (var i = 0; i < 2; i++)
        {
            var noise = (4 * Math.Sqrt(0.01 * run.History.Cost[^1] / batch))
                + (32 * double.ScaleB(1, -52) * Math.Sqrt(2 * run.History.Cost[0] / diagnosis.Parameters[i].Curvature));
            var (course, name) = (run.History.Course(i), diagnosis.Parameters[i].Course.Name);
            Assert.Equal(Course.Of(name, course, noise, false), diagnosis.Parameters[i].Course);
            Assert.NotEqual(Course.Of(name, course, noise / 8, false), diagnosis.Parameters[i].Course);
        }

        Assert.Equal(["layers.0.weights[0]", "layers.0.biases[0]"], diagnosis.Parameters.Select(parameter => parameter.Course.Name));
        Assert.Equal(["w", "b"],
            RunDiagnosis.Of(pipeline, data, run, (block, _) => block.Name.Contains("weights", StringComparison.Ordinal) ? "w" : "b").Parameters.Select(one =>
            one.Course.Name));
    }

    [Fact]
    public void RoundingMakesNoise()
    {
        Half[] x = [(Half)(-1.5), (Half)0.5, (Half)1, (Half)2];
        var data = new Dataset<Half>(x, [(Half)3, (Half)(-2), (Half)1, (Half)5], 4);
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.05), Epochs = 200 };
        var run = pipeline.Train(data, new TrainingOptions<Half> { RecordParameters = true });
        var diagnosis = RunDiagnosis.Of(pipeline, data, run);
        for (var i = 0; i < 2; i++)
        {
            var noise = 32 * double.ScaleB(1, -10) * Math.Sqrt(2 * (double)run.History.Cost[0]) / Math.Sqrt(diagnosis.Parameters[i].Curvature);
            var course = Array.ConvertAll(run.History.Course(i), value => (double)value);
            Assert.Equal(Course.Of(diagnosis.Parameters[i].Course.Name, course, noise, false), diagnosis.Parameters[i].Course);
            Assert.NotEqual(Course.Of(diagnosis.Parameters[i].Course.Name, course, noise / 8, false), diagnosis.Parameters[i].Course);
        }
    }
}
