using GenericSgd.Data;
using GenericSgd.Diagnosis;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Diagnosis;

/// <summary>Figures of runs whose curvatures are known: of a weight without a bias it is twice the mean square of its feature.</summary>
public class CurvatureFigureTests
{
    static RunDiagnosis Of(double[] features, int inputs, double rate = 0.1)
    {
        var rows = features.Length / inputs;
        var data = new Dataset<double>(features, [.. Enumerable.Range(1, rows).Select(row => (double)row)], rows);
        var pipeline = new Pipeline { Inputs = inputs, Layers = [new Dense(1) { Bias = false }], Optimizer = Optimizer.Sgd(rate), Epochs = 5 };
        return RunDiagnosis.Of(pipeline, data, pipeline.Train(data, new TrainingOptions<double> { RecordParameters = true }));
    }

    [Fact]
    public void OfACurvatureOfOneHalf()
    {
        var diagnosis = Of([0.5, -0.5], 1);
        var parameter = Assert.Single(diagnosis.Parameters);
        Assert.Equal(0.5, diagnosis.LargestCurvature, 1e-8);
        Assert.Equal(4, diagnosis.LargestStableRate!.Value, 1e-7);
        Assert.Equal(0.05, parameter.Pace, 1e-9);
        Assert.Equal(0.05, parameter.MeanPace, 1e-9);
        Assert.Equal(0.1, parameter.SuitableRate!.Value, 1e-9);
        Assert.Equal(1, diagnosis.Condition!.Value, 1e-6);
        Assert.Null(diagnosis.BatchCurvature);
    }

    [Fact]
    public void OfACurvatureOfZero()
    {
        var diagnosis = Of([0, 0], 1);
        var parameter = Assert.Single(diagnosis.Parameters);
        Assert.Equal((0, 0), (parameter.Pace, parameter.Curvature));
        Assert.Null(parameter.SuitableRate);
        Assert.Null(diagnosis.LargestStableRate);
        Assert.Null(diagnosis.Condition);
        Assert.True(double.IsNaN(parameter.MeanPace));
    }

    [Fact]
    public void AParameterWithoutCurvatureLeavesTheMeanPaceOfTheOthers()
    {
        var diagnosis = Of([0.5, 0, -0.5, 0], 2);
        Assert.Equal(0.1, diagnosis.Parameters[0].SuitableRate!.Value, 1e-9);
        Assert.Null(diagnosis.Parameters[1].SuitableRate);
        Assert.Null(diagnosis.Condition);
    }

    [Fact]
    public void FiguresFollowFromTheCurvatures()
    {
        var course = Course.Of<double>("p", [0, 1]);
        Assert.Equal(0.2 * 0.25, new ParameterDiagnosis(course, 0.25, 0.2, 0.3).Pace);
        Assert.Equal(0.3 / 0.25, new ParameterDiagnosis(course, 0.25, 0.2, 0.3).SuitableRate);
        Assert.Null(new ParameterDiagnosis(course, 0, 0.2, 0.3).SuitableRate);
        Assert.Null(new ParameterDiagnosis(course, -1, 0.2, 0.3).SuitableRate);
        static RunDiagnosis With(double largest, double? batch) =>
            new() { Parameters = [], LearningRate = 0.1, LargestCurvature = largest, SmallestCurvature = 0.1, BatchCurvature = batch };
        Assert.Equal(4, With(0.5, null).LargestStableRate);
        Assert.Equal(1, With(0.5, 2).LargestStableRate);
        Assert.Null(With(0, null).LargestStableRate);
        Assert.Null(With(-1, null).LargestStableRate);
        Assert.Null(With(double.NaN, null).LargestStableRate);
    }

    [Fact]
    public void ARunThatBlowsUpRunsAway()
    {
        var data = new Dataset<double>([30000, 50000, 41000, 64000], [1, 2, 1.5, 3], 4);
        foreach (var batch in new[] { 0, 1 })
        {
            var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 20, BatchSize = batch };
            var exception = Assert.Throws<DivergedException<double>>(() => pipeline.Train(data, new TrainingOptions<double> { RecordParameters = true }));
            var diagnosis = RunDiagnosis.Of(pipeline, data, exception.Run!);
            Assert.All(diagnosis.Parameters, parameter => Assert.Equal(CourseKind.RunsAway, parameter.Course.Kind));
            Assert.Equal(0.01, diagnosis.LearningRate);
        }
    }

    [Fact]
    public void ABiasThatOnlyRoundingMovesSettles()
    {
        var raw = new Dataset<double>([.. Enumerable.Range(0, 50).Select(i => i * 1.7 % 11)], [.. Enumerable.Range(0, 50).Select(i => i * 2.3 % 7)], 50);
        var data = raw.Standardized(Standardizer<double>.Fit(raw.Features), Standardizer<double>.Fit(raw.Targets));
        foreach (var batch in new[] { 0, 5 })
        {
            var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 100, BatchSize = batch };
            var bias = RunDiagnosis.Of(pipeline, data, pipeline.Train(data, new TrainingOptions<double> { RecordParameters = true })).Parameters[1];
            Assert.Contains(bias.Course.Kind, (CourseKind[])[CourseKind.Settles, CourseKind.Dead]);
            Assert.False(bias.IsRateTooHigh);
            Assert.False(bias.IsRateTooLow);
        }
    }
}
