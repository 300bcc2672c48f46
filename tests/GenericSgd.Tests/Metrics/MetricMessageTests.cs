using GenericSgd.Metrics;

namespace GenericSgd.Tests.Metrics;

/// <summary>What metrics refuse, in whole messages, and their defaults.</summary>
public class MetricMessageTests
{
    static double[,] Column(params double[] values)
    {
        var column = new double[values.Length, 1];
        for (var row = 0; row < values.Length; row++)
            column[row, 0] = values[row];
        return column;
    }

    static void Refused(string message, Action action) => Assert.Equal(message, Assert.ThrowsAny<ArgumentException>(action).Message);

    [Fact]
    public void ScoresAndClassesThatDoNotFit()
    {
        Refused("The scores are [2, 1], the targets [1, 1]: every row, at least one, needs one class number. (Parameter 'scores')", () =>
            Classification.Accuracy<double>(Column(1, 2), Column(1)));
        Refused("The scores are [1, 3], the targets [1, 2]: every row, at least one, needs one class number. (Parameter 'scores')", () =>
            Classification.Accuracy<double>(new double[1, 3], new double[1, 2]));
        Refused("The scores are [0, 3], the targets [0, 1]: every row, at least one, needs one class number. (Parameter 'scores')", () =>
            Classification.Accuracy<double>(new double[0, 3], new double[0, 1]));
        Refused("A score of row 2 is not a number. (Parameter 'scores')", () => Classification.Accuracy<double>(Column(1, double.NaN), Column(1, 1)));
        Refused("A score of row 1 is not a number. (Parameter 'scores')", () => ConfusionMatrix.Of<double>(Column(double.NaN), Column(1), ["no", "yes"]));
        Refused("1 names for 2 classes. (Parameter 'classes')", () => ConfusionMatrix.Of<double>(Column(1), Column(1), ["one"]));
        Refused("2 names for 3 classes. (Parameter 'classes')", () => ConfusionMatrix.Of<double>(new double[1, 3], Column(1), ["one", "two"]));
        Refused("2 in row 2 is no probability. From logits take LogLoss. (Parameter 'probabilities')", () =>
            Classification.LogLossOfProbabilities<double>(Column(0, 2), Column(1, 1)));
        Refused("-0.5 in row 1 is no probability. From logits take LogLoss. (Parameter 'probabilities')", () =>
            Classification.LogLossOfProbabilities<double>(Column(-0.5), Column(1)));
        Refused("The target of row 2 is 2, which is the number of no class: the last layer has 2 outputs, so the classes are the whole numbers "
            + "from 0 to 1. Number the classes from 0 without gaps, or change the number of outputs.", () =>
                Classification.Accuracy<double>(Column(1, 1), Column(1, 2)));
        Refused("The target of row 1 is -1, which is the number of no class: the last layer has 3 outputs, so the classes are the whole numbers "
            + "from 0 to 2. Number the classes from 0 without gaps, or change the number of outputs.", () =>
                Classification.Accuracy<double>(new double[1, 3], Column(-1)));
        Refused("The target of row 1 is 0.5, which is the number of no class: the last layer has 2 outputs, so the classes are the whole numbers "
            + "from 0 to 1. Number the classes from 0 without gaps, or change the number of outputs.", () =>
                Classification.LogLoss<double>(Column(1), Column(0.5)));
    }

    [Fact]
    public void PredictionsAndWeightsThatDoNotFit()
    {
        Refused("The predictions are [2, 1], the targets or gradients [1, 1]. (Parameter 'prediction')", () => Regression.R2<double>(Column(1, 2), Column(1)));
        Refused("The predictions are [1, 1], the targets or gradients [1, 2]. (Parameter 'prediction')", () =>
            Regression.MeanAbsoluteError<double>(Column(1), new double[1, 2]));
        Refused("A cost needs at least one row and one output. (Parameter 'prediction')", () => Regression.RootMeanSquaredError<double>(new double[0, 1], new double[0, 1]));
        Refused("There are 1 weights for 2 rows. (Parameter 'weights')", () => Regression.R2<double>(Column(1, 2), Column(1, 2), [1]));
        Refused("A weight is -1; it has to be a finite number, at least 0. (Parameter 'weights')", () =>
            Regression.MeanAbsoluteError<double>(Column(1, 2), Column(1, 2), [1, -1]));
        Refused("A weight is Infinity; it has to be a finite number, at least 0. (Parameter 'weights')",
            () => Regression.RootMeanSquaredError<double>(Column(1, 2), Column(1, 2), [double.PositiveInfinity, 1]));
        Refused("The weights do not sum to more than 0: no row would count. (Parameter 'weights')", () =>
            Classification.Accuracy<double>(Column(1, 2), Column(1, 1), [0, 0]));
    }

    [Fact]
    public void ATieIsLostToTheClassOfTheLowerNumber()
    {
        double[,] scores = { { 1, 1, 1 } };
        Assert.Equal((1, 0, 0), (Top(0, 1), Top(1, 1), Top(2, 1)));
        Assert.Equal((1, 1, 0), (Top(0, 2), Top(1, 2), Top(2, 2)));
        Assert.Equal((1, 1, 1), (Top(0, 3), Top(1, 3), Top(2, 3)));

        double Top(int target, int k) => Classification.TopAccuracy<double>(scores, Column(target), k);
    }

    [Fact]
    public void OneProbabilityIsThatOfClass1()
    {
        Assert.Equal(-Math.Log(0.25), Classification.LogLossOfProbabilities<double>(Column(0.25), Column(1)), 1e-15);
        Assert.Equal(-Math.Log(0.75), Classification.LogLossOfProbabilities<double>(Column(0.25), Column(0)), 1e-15);
        Assert.Equal(52 * Math.Log(2), Classification.LogLossOfProbabilities<double>(Column(1), Column(0)), 1e-12);
        Assert.Equal(-Math.Log(0.25) * 0.75, Classification.LogLossOfProbabilities<double>(Column(0.25, 1), Column(1, 1), [3, 1]), 1e-15);
    }
}
