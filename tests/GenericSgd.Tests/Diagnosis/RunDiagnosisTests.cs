using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Diagnosis;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Diagnosis;

/// <summary>The diagnosis of the chapter, in every number type.</summary>
public abstract class RunDiagnosisTests<T>
    where T : INumber<T>
{
    static readonly Pipeline Chapter = new()
    {
        Inputs = 1,
        Layers = [new Dense(1)],
        Initializer = new ScaledNormal(0.01) { NumPySeed = 0 },
        Optimizer = Optimizer.Sgd(0.01),
        Epochs = 1000,
    };

    static RunDiagnosis Diagnosis()
    {
        var data = Dataset.Chapter<T>();
        return RunDiagnosis.Of(Chapter, data, Chapter.Train(data, new TrainingOptions<T> { RecordParameters = true }));
    }

    [Fact]
    public void TheWeightOvershootsAndTheBiasIsSlow()
    {
        var diagnosis = Diagnosis();
        var (weight, bias) = (diagnosis.Parameters[0], diagnosis.Parameters[1]);
        Assert.Equal(CourseKind.Overshoots, weight.Course.Kind);
        Assert.InRange(weight.Course.Peak, 12.9, 13);
        Assert.InRange(weight.Course.PeakEpoch!.Value, 9, 11);
        Assert.True(weight.IsRateTooHigh);
        Assert.False(weight.IsRateTooLow);
        Assert.False(bias.IsRateTooHigh);
        Assert.InRange(bias.Course.HalfWay!.Value, 80, 120);
    }

    // Second derivatives 2/9 [[204, 36], [36, 9]].
    [Fact]
    public void TheCurvatureIsThatOfTheData()
    {
        var diagnosis = Diagnosis();
        Assert.Equal(46.763082935, diagnosis.LargestCurvature, 1e-6);
        Assert.Equal(0.570250398, diagnosis.SmallestCurvature, 1e-6);
        Assert.Equal(2 / 46.763082935, diagnosis.LargestStableRate!.Value, 1e-8);
        Assert.Equal(82.00447, diagnosis.Condition!.Value, 1e-3);
        Assert.Equal(45.3333333, diagnosis.Parameters[0].Curvature, 1e-6);
        Assert.Equal(2, diagnosis.Parameters[1].Curvature, 1e-6);
        Assert.Equal(0.01 * Math.Sqrt(2 / 45.333333333), diagnosis.Parameters[0].SuitableRate!.Value, 1e-5);
    }

    [Fact]
    public void TheRangeTestEndsBeforeTheNumbersRunAway()
    {
        var test = RateRangeTest.Run(Chapter, Dataset.Chapter<T>(), 1e-6, 10);
        Assert.InRange(test.Rates.Count, 50, 99);
        Assert.InRange(test.Suggestion!.Value, 0.005, 0.05);
        Assert.All(test.Costs, cost => Assert.True(double.IsFinite(cost)));
    }
}

public sealed class DoubleRunDiagnosisTests : RunDiagnosisTests<double>
{
    [Fact]
    public void TheBiasCrawls()
    {
        var data = Dataset.Chapter<double>();
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)], Optimizer = Optimizer.Sgd(0.01), Epochs = 1000 };
        var bias = RunDiagnosis.Of(pipeline, data, pipeline.Train(data, new TrainingOptions<double> { RecordParameters = true })).Parameters[1];
        Assert.Equal(CourseKind.Crawls, bias.Course.Kind);
        Assert.True(bias.IsRateTooLow);
        Assert.Equal(20, bias.Course.Limit, 1e-3);
    }

    [Fact]
    public void TheLastBiasOfANetworkHasTheCurvatureOfTheCost()
    {
        var data = Dataset.Chapter<double>();
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(100), new Tanh(), new Dense(1)], Optimizer = Optimizer.Sgd(0.001), Epochs = 20 };
        var diagnosis = RunDiagnosis.Of(pipeline, data, pipeline.Train(data, new TrainingOptions<double> { RecordParameters = true }));
        Assert.Equal(301, diagnosis.Parameters.Count);

        Assert.Equal(2, diagnosis.Parameters[300].Curvature, 1e-6);
        Assert.True(diagnosis.LargestCurvature > 2);
    }

    [Fact]
    public void WithoutParametersThereIsNoDiagnosis()
    {
        var data = Dataset.Chapter<double>();
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)] };
        Assert.Throws<ArgumentException>(() => RunDiagnosis.Of(pipeline, data, pipeline.Train(data)));
    }

    [Fact]
    public void CancellingEndsIt()
    {
        var cancelled = new CancellationToken(canceled: true);
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(1)] };
        Assert.Throws<OperationCanceledException>(() => RateRangeTest.Run(pipeline, Dataset.Chapter<double>(), 1e-6, 10, cancellationToken: cancelled));
    }
}

public sealed class SingleRunDiagnosisTests : RunDiagnosisTests<float>;

public sealed class HalfRunDiagnosisTests : RunDiagnosisTests<Half>;

public sealed class DecimalRunDiagnosisTests : RunDiagnosisTests<decimal>;
