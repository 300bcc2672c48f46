using GenericSgd.Costs;
using GenericSgd.Layers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Persistence;

/// <summary>Class names and probabilities of a model, and what they have to fit.</summary>
public class ModelClassTests
{
    static Model<double> Of(int outputs, Cost cost, params double[] parameters)
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Dense(outputs)], Cost = cost };
        var network = pipeline.Build<double>();
        parameters.CopyTo(network.Parameters);
        return new Model<double>(pipeline, network, ["x"], [.. Enumerable.Range(1, outputs).Select(i => $"y{i}")], null, null);
    }

    static readonly double[,] Rows = { { 0 }, { 1 }, { -3 } };

    static void Refused(string message, Action action) => Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(action).Message);

    [Fact]
    public void OneLogitGivesTwoProbabilities()
    {
        var probabilities = new double[3, 2];
        Of(1, new BinaryCrossEntropyFromLogits(), 2, 1).PredictProbabilities(Rows, probabilities);
        for (var row = 0; row < 3; row++)
        {
            var logit = (2 * Rows[row, 0]) + 1;
            Assert.Equal(1 / (1 + Math.Exp(logit)), probabilities[row, 0], 1e-15);
            Assert.Equal(1 / (1 + Math.Exp(-logit)), probabilities[row, 1], 1e-15);
        }
    }

    [Fact]
    public void SeveralLogitsGiveAsMany()
    {
        var probabilities = new double[3, 2];
        Of(2, new SoftmaxCrossEntropyFromLogits(), 1, -1, 0.5, 0).PredictProbabilities(Rows, probabilities);
        for (var row = 0; row < 3; row++)
        {
            Assert.Equal(1 / (1 + Math.Exp(-(2 * Rows[row, 0]) - 0.5)), probabilities[row, 0], 1e-15);
            Assert.Equal(1 / (1 + Math.Exp((2 * Rows[row, 0]) + 0.5)), probabilities[row, 1], 1e-15);
        }
    }

    [Fact]
    public void NamesFitTheClasses()
    {
        var (one, three) = (Of(1, new BinaryCrossEntropyFromLogits()), Of(3, new SoftmaxCrossEntropyFromLogits()));
        Assert.Equal(["no", "yes"], one.WithClasses(["no", "yes"]).ClassNames);
        Assert.Empty(one.WithClasses(["no", "yes"]).WithClasses([]).ClassNames);
        Refused("The last layer has 1 outputs, which tell 2 classes apart, but there are 3 class names. (Parameter 'names')", () =>
            one.WithClasses(["a", "b", "c"]));
        Refused("The last layer has 3 outputs, which tell 3 classes apart, but there are 2 class names. (Parameter 'names')", () =>
            three.WithClasses(["a", "b"]));
        Refused("Two classes have the same name. (Parameter 'names')", () => one.WithClasses(["a", "a"]));
    }

    [Fact]
    public void ProbabilitiesFitTheClassesAndTheRows()
    {
        var one = Of(1, new BinaryCrossEntropyFromLogits());
        Refused("The probabilities of 2 classes need as many columns, not 1. (Parameter 'probabilities')", () =>
            one.PredictProbabilities(Rows, new double[3, 1]));
        Refused("The probabilities of 3 rows need as many rows, not 2. (Parameter 'probabilities')", () => one.PredictProbabilities(Rows, new double[2, 2]));
        Refused("The probabilities of 3 classes need as many columns, not 2. (Parameter 'probabilities')",
            () => Of(3, new SoftmaxCrossEntropyFromLogits()).PredictProbabilities(Rows, new double[3, 2]));
        Refused("Poisson gives no probabilities. Take PredictTargets. (Parameter 'probabilities')", () => Of(1, new Poisson()).PredictProbabilities(Rows, new double[3, 2]));
        Refused("Hinge gives no probabilities. Take PredictTargets. (Parameter 'probabilities')", () => Of(1, new Hinge()).PredictProbabilities(Rows, new double[3, 2]));
    }

    [Fact]
    public void TargetsAreOnTheScaleOfTheTarget()
    {
        var predictions = new double[3, 1];
        Of(1, new Poisson(), 2, 1).PredictTargets(Rows, predictions);
        Assert.Equal(Math.Exp(3), predictions[1, 0], 1e-13);
        Of(1, new MeanSquaredError(), 2, 1).PredictTargets(Rows, predictions);
        Assert.Equal(-5, predictions[2, 0]);
    }
}
