using GenericSgd.Costs;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Checking;

/// <summary>Problems small enough to be done by hand.</summary>
public class ProblemTests
{
    static readonly Pipeline Plane = new() { Inputs = 2, Layers = [new Dense(1) { Bias = false }], BatchSize = 1, AccumulateBatches = 2 };

    static readonly StudyData Axes = StudyData.Of(Dataset.Create(new double[,] { { 4, 0 }, { 0, 1 } }, new double[,] { { 12 }, { -5 } }));

    // The mean of (4 v - 12)^2 and (w + 5)^2: second derivatives 16 and 1, the minimum at (3, -5).
    [Fact]
    public void TwoAxes()
    {
        var problem = LinearProblem.Of(Plane, Axes)!;
        Assert.Equal((16, 1, 16), (problem.LargestCurvature, problem.SmallestCurvature, problem.Condition));
        Assert.Equal([3, -5], problem.Minimum!.Select(parameter => parameter.High));
        Assert.Equal(2.0 / 17, problem.BestRate);
        Assert.Equal(Math.Log(10) / Math.Log(17.0 / 15), problem.UpdatesPerDigit, 1e-12);
        Assert.Equal(31 - Math.Log10(16), problem.MinimumDigits, 1e-12);
        Assert.Equal(10 - Math.Log10(16), problem.CanKeep(10), 1e-12);
        Assert.Equal(0, problem.CanKeep(1));
    }

    [Fact]
    public void OneAxisNeedsOneUpdate()
    {
        var problem = LinearProblem.Of(Plane with { Inputs = 1 }, StudyData.Of(Dataset.Create(new double[,] { { 2 } }, new double[,] { { 6 } })))!;
        Assert.Equal((8, 1, 1, 0.125), (problem.LargestCurvature, problem.Condition, problem.UpdatesPerDigit, problem.BestRate));
        Assert.Equal(3, problem.Minimum!.Single().High);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void ThereIsAMostOfParameters(int inputs, bool isLooked) => Assert.Equal(
        isLooked, LinearProblem.Of(Plane with { Inputs = inputs }, StudyData.Of(Dataset.Create(Ones(1, inputs), Ones(1, 1)))) is not null);

    [Fact]
    public void WhatIsNoSuchProblemIsNone()
    {
        Assert.Null(LinearProblem.Of(Plane with { Cost = new MeanAbsoluteError() }, Axes));
        Assert.Null(LinearProblem.Of(Plane with { Cost = new Penalized(new MeanSquaredError()) { L1 = 0.5 } }, Axes));
        Assert.NotNull(LinearProblem.Of(Plane with { Cost = new Penalized(new MeanSquaredError()) { L2 = 0.5 } }, Axes));
        Assert.Null(LinearProblem.Of(Plane, StudyData.Of(Dataset.Create(new double[2, 2], new double[,] { { 1 }, { 2 } }))));
        Assert.Null(LinearProblem.Of(Plane, StudyData.Of(Dataset.Create(new double[,] { { 1e200, 0 }, { 0, 1 } }, new double[,] { { 1 }, { 2 } }))));
        Assert.Null(LinearProblem.Of(Plane with { Layers = [new Dense(1), new Dense(1)] }, Axes));
    }

    [Fact]
    public void CoefficientsAreNamedCountedAndCompared()
    {
        var check = CoefficientCheck.Run(
            Plane with
            {
                Inputs = 1,
                Layers = [new Dense(1)],
                Initializer = new Initializers.Zeros(),
                Optimizer = Optimizers.Optimizer.Sgd(0.25),
                Epochs = 3,
                BatchSize = 0,
                AccumulateBatches = 1
            },
            StudyData.Of(Dataset.Create(new double[,] { { 0 } }, new double[,] { { 8 } })), StudyNumber.Of<double>(), [0, 8]);

        // The bias goes half of its way in each of three updates: 4, 6, 7.
        Assert.Equal(
            [new CoefficientDigits("layers.0.weights", "0", "0", double.NaN) with { Digits = check.Coefficients[0].Digits },
                new CoefficientDigits("layers.0.biases", "7", "8", -Math.Log10(0.125))],
            check.Coefficients);
        Assert.Equal(("double", 3, null), (check.Number, check.Updates, check.Divergence));
        Assert.Equal(check.Coefficients[1].Digits, check.Digits);
        Assert.InRange(check.Coefficients[0].Digits, 31, 32);
    }

    [Fact]
    public void CoefficientsOfABlockOfSeveralHaveTheirPlace() => Assert.Equal(
        ["layers.0.weights[0]", "layers.0.weights[1]"],
            CoefficientCheck.Run(Plane, Axes, StudyNumber.Of<double>(), [3, -5]).Coefficients.Select(one => one.Name));

    [Fact]
    public void ADivergedTrainingSaysSo()
    {
        var check = CoefficientCheck.Run(Plane with { Optimizer = Optimizers.Optimizer.Sgd(1e10), Epochs = 100 }, Axes, StudyNumber.Of<float>(), [3, -5]);
        Assert.Contains("step", check.Divergence, StringComparison.OrdinalIgnoreCase);
        Assert.InRange(check.Updates, 1, 20);
        Assert.Equal(0, check.Digits);
    }

    [Fact]
    public void ACancelledCheckHasNoResult()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => CoefficientCheck.Run(Plane, Axes, StudyNumber.Of<double>(), [3, -5], cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => GradientCheck.Run(Plane, Axes, StudyNumber.Of<double>(), cancelled.Token));
    }

    static double[,] Ones(int rows, int columns)
    {
        var ones = new double[rows, columns];
        for (var i = 0; i < ones.Length; i++)
            ones[i / columns, i % columns] = 1;
        return ones;
    }
}
