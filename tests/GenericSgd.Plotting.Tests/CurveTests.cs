using GenericSgd.Data;
using GenericSgd.Diagnosis;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Plotting.Tests;

/// <summary>Where a curve stands, on which axis, and that it is seen.</summary>
public class CurveTests
{
    static History<double> Run(int batch, int accumulate = 1) => new Pipeline
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Optimizer = Optimizer.Sgd(0.001),
        BatchSize = batch,
        AccumulateBatches = accumulate,
        Epochs = 3,
    }.Train(Dataset.Chapter<double>(), new TrainingOptions<double> { Validation = Dataset.Chapter<double>() }).History;

    [Theory]
    [InlineData(0, 1, new[] { 0.0, 1, 2, 3 })]
    [InlineData(5, 1, new[] { 0.25, 1.25, 2.25, 3 })]
    [InlineData(1, 1, new[] { 4.0 / 9, 13.0 / 9, 22.0 / 9, 3 })]
    [InlineData(1, 9, new[] { 0.0, 1, 2, 3 })]
    public void TheMeanCostOfAnEpochStandsInTheMiddleOfItsUpdates(int batch, int accumulate, double[] epochs)
    {
        var curve = HistoryCurves.Training("training", Run(batch, accumulate));
        var (x, y) = Assert.Single(Strokes.Of(curve, AxisScale.Linear, columns: 100).All);
        Assert.Equal(epochs, x.Select(place => Math.Round(place, 12)).Zip(epochs, (place, expected) => Math.Abs(place - expected) < 1e-9 ? expected : place));
        Assert.Equal(curve.Values.ToArray(), y);
    }

    [Fact]
    public void TheLearningRateOfAnEpochStandsAtItsEnd() => Assert.Equal([1, 2, 3], HistoryCurves.LearningRate(Run(0)).Epochs.ToArray());

    [Fact]
    public async Task ARunInChunksKnowsItsUpdates()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.001), BatchSize = 2, Epochs = 2 };
        Assert.Equal(5, (await pipeline.TrainAsync(Chunks())).History.UpdatesPerEpoch);

        static async IAsyncEnumerable<Dataset<double>> Chunks()
        {
            await Task.Yield();
            yield return Dataset.Chapter<double>();
        }
    }

    [Theory]
    [InlineData(AxisScale.Logarithmic, 1000.0, 0.5)]
    [InlineData(AxisScale.Logarithmic, 1000.0, 0.5, 0.0)]
    [InlineData(AxisScale.Logarithmic, 1000.0, 0.5, double.NaN, double.PositiveInfinity)]
    [InlineData(AxisScale.Linear, 1000.0, 11.0)]
    [InlineData(AxisScale.Linear, 1000.0, 0.5, -0.001)]
    [InlineData(AxisScale.Linear, -5.0, -500.0)]
    [InlineData(AxisScale.Linear, 0.0)]
    [InlineData(AxisScale.Linear)]
    public void TheAxisFollowsTheNumbers(AxisScale expected, params double[] values)
    {
        Assert.Equal(expected, LineChart.ScaleOf([new Curve("", values)], AxisScale.Automatic));
        Assert.Equal(AxisScale.Logarithmic, LineChart.ScaleOf([new Curve("", values)], AxisScale.Logarithmic));
    }

    [Fact]
    public void ThePictureSaysWhatTheCostIsOf() => Svg.Shows(Plots.Cost(Run(0), label: "Cost of standardized data"), "Cost of standardized data");

    [Fact]
    public void HistoryAndCostAreTwoPictures()
    {
        using var folder = new TemporaryFolder();
        ChapterPlots.Save(folder.Path, [ChapterRun.Of("double", Chapter.Run<double>(50))]);
        Assert.NotEqual(File.ReadAllBytes(folder["history.png"]), File.ReadAllBytes(folder["cost.png"]));
    }

    /// <summary>From one parameter to more than are shown, each course has its colour on a good part of the picture.</summary>
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 6)]
    [InlineData(4, 6)]
    public void EveryCourseIsSeen(int outputs, int courses)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(outputs), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.001), Epochs = 100 };
        pipeline = outputs == 1 ? pipeline with { Layers = [new Dense(1)] } : outputs == 2
            ? pipeline with { Layers = [new Dense(1), new Tanh(), new Dense(1)] } : pipeline;
        var data = Dataset.Chapter<double>();
        var run = pipeline.Train(data, new TrainingOptions<double> { RecordParameters = true });
        var diagnosis = RunDiagnosis.Of(pipeline, data, run);
        using var bitmap = Pixels.Of(DiagnosisPlots.Courses(diagnosis, run.History).ToPng());
        for (var course = 0; course < courses; course++)
            Assert.True(Pixels.Of(bitmap, Palette.Line(course).ToHex()) > 500, $"course {course + 1} of {courses} is hidden");
    }
}
