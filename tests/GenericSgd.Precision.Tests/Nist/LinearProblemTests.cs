using GenericSgd.Layers;
using GenericSgd.Numbers;
using GenericSgd.Precision.Checking;
using GenericSgd.Training;

namespace GenericSgd.Precision.Tests.Nist;

/// <summary>The condition number and the minimum of problems of which both are known.</summary>
public class LinearProblemTests
{
    static Pipeline Line(int inputs) => new() { Inputs = inputs, Layers = [new Dense(1)] };

    // facts: the condition number of the matrix of second derivatives, of raw and of standardized data.
    [Theory]
    [InlineData(nameof(NistSet.Norris), false, 7.314e5)]
    [InlineData(nameof(NistSet.Norris), true, 1)]
    [InlineData(nameof(NistSet.Wampler1), false, 4.095e13)]
    [InlineData(nameof(NistSet.Wampler1), true, 2.664e6)]
    [InlineData(nameof(NistSet.Filip), true, 1.46e19)]
    public void TheConditionNumberIsKnown(string name, bool standardized, double condition) =>
        Assert.InRange(Problem(name, standardized).Condition, 0.999 * condition, 1.001 * condition);

    [Fact]
    public void TheConditionOfRawFilipIsLostEvenInTheWidestType()
    {
        var problem = Problem(nameof(NistSet.Filip), false);
        Assert.Equal(double.PositiveInfinity, problem.Condition);
        Assert.Equal(double.PositiveInfinity, problem.UpdatesPerDigit);
        Assert.Null(problem.Minimum);
        Assert.Equal(0, problem.MinimumDigits);
    }

    // The minimum loses the digits of the condition number; bringing it to the units of the data loses some more.
    [Theory]
    [InlineData(nameof(NistSet.Norris), 27)]
    [InlineData(nameof(NistSet.Wampler1), 20)]
    [InlineData(nameof(NistSet.Filip), 9)]
    public void TheMinimumIsThatOfTheExactNormalEquations(string name, int digits)
    {
        var set = Set(name);
        var data = set.Data.Standardized();
        var problem = LinearProblem.Of(Line(set.Degree), data)!;
        var coefficients = data.OriginalParameters(Line(set.Degree), [.. problem.Minimum!]);
        for (var i = 0; i < coefficients.Length; i++)
        {
            var exact = set.Coefficients[i].To<DoubleDouble>();
            Assert.InRange(-Math.Log10(Math.Abs(((coefficients[i] - exact) / exact).High)), digits, double.PositiveInfinity);
        }
    }

    [Fact]
    public void AColumnTwiceIsSaidToHaveNoCondition()
    {
        var data = StudyData.Of(Data.Dataset.Create(new double[,] { { 1, 1 }, { 2, 2 }, { 4, 4 } }, new double[,] { { 1 }, { 3 }, { 2 } }));
        var problem = LinearProblem.Of(Line(2), data)!;
        Assert.Equal(0, problem.SmallestCurvature);
        Assert.Null(problem.Minimum);
    }

    [Fact]
    public void ANetworkIsNoLinearProblem() =>
        Assert.Null(LinearProblem.Of(new Pipeline { Inputs = 1, Layers = [new Dense(2), new Tanh(), new Dense(1)] }, StudyData.Chapter));

    // One update at the best rate makes the distance (κ - 1) / (κ + 1) times as long along both ends of the spectrum: checked by training.
    [Fact]
    public void TheUpdatesPerDigitAreThoseOfTraining()
    {
        var problem = LinearProblem.Of(Line(1), StudyData.Chapter)!;
        var updates = (int)Math.Ceiling(4 * problem.UpdatesPerDigit);
        var pipeline = Line(1) with { Optimizer = Optimizers.Optimizer.Sgd(problem.BestRate), Epochs = updates };
        var check = CoefficientCheck.Run(pipeline, StudyData.Chapter, StudyNumber.Of<double>(), [10, 20]);
        Assert.InRange(check.Digits, 3, 5);
    }

    static NistSet Set(string name) => name switch
    {
        nameof(NistSet.Norris) => NistSet.Norris,
        nameof(NistSet.Wampler1) => NistSet.Wampler1,
        _ => NistSet.Filip,
    };

    static LinearProblem Problem(string name, bool standardized)
    {
        var set = Set(name);
        return LinearProblem.Of(Line(set.Degree), standardized ? set.Data.Standardized() : set.Data)!;
    }
}
