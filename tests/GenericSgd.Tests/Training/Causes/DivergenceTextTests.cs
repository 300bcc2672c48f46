using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training.Causes;

/// <summary>What is said of a run that diverged, as a whole.</summary>
public class DivergenceTextTests
{
    const string End = " The parameters are those of the last good step.";

    static readonly Pipeline Line =
        new() { Inputs = 1, Layers = [new Dense(1)], Initializer = new Zeros(), Optimizer = Optimizer.Sgd(0.01), Epochs = 500 };

    static string Of<T>(Pipeline pipeline, T[] x, T[] y)
        where T : System.Numerics.INumber<T> =>
        Assert.Throws<DivergedException<T>>(() => pipeline.Train(new Dataset<T>(x, y, y.Length))).Message;

    static void Is(string expected, string actual) => Assert.Equal(expected + End, actual);

    [Fact]
    public void TheDataAreTheCause()
    {
        Is("Training diverged in epoch 1, step 1: seen first in the output of layer 0 (Dense). No cost was finite. "
            + "The cause is in the data: the feature x1 of row 2 is NaN. Correct that row, or leave it out.", Of<double>(Line, [1, double.NaN], [1, 2]));
        Is("Training diverged in epoch 1, step 1: seen first in the cost, which is Infinity. No cost was finite. "
            + "The cause is in the data: the target y of row 1 is -Infinity. Correct that row, or leave it out.",
            Of<double>(Line, [1, 2], [double.NegativeInfinity, 2]));
    }

    [Fact]
    public void TheFirstCostIsBeyondTheType()
    {
        // (1e4 + 1e6 + 9e8) / 3
        Is("Training diverged in epoch 1, step 1: seen first in the cost, which is Infinity. No cost was finite. "
            + "Already the cost before the first step, 3.00337E+08, is beyond the largest number of half, 65504; the target y of row 3 is 30000. "
            + "Standardize features and targets (Standardizer<T>), or choose a number type with a wider range; no learning rate helps.",
            Of(Line, [(Half)1, (Half)2, (Half)3], [(Half)100, (Half)1000, (Half)30000]));
        Is("Training diverged in epoch 1, step 1: seen first in the cost, which is Infinity. No cost was finite. "
            + "Already the cost before the first step, 9E+08, is beyond the largest number of half, 65504; the target y of row 1 is 30000. "
            + "Choose a number type with a wider range, or smaller targets; no learning rate helps.",
            Of(Line, [(Half)(-1), (Half)1], [(Half)30000, (Half)30000]));
        Is("Training diverged in epoch 1, step 1: seen first in the cost, which is Infinity. No cost was finite. "
            + "Already the cost before the first step is beyond the range of double, whose largest number is 1.79769E+308; the target y of row 2 is 1E+200. "
            + "Choose a number type with a wider range, or smaller targets; no learning rate helps.",
            Of<double>(Line, [-1, 1], [1, 1e200]));
    }

    // The curvatures of (w x + b - y)^2 over 0, 100 are those of [[5000, 50], [50, 1]] twice: a rate below 2 / 10001 converges. Standardized they are 2.
    [Fact]
    public void TheRateIsTheCause()
    {
        const string Tail = "Standardize the features (Standardizer<T>), which allows learning rates below 1. "
            + "As they are: this cost surely converges with a learning rate below 0.000199: choose a lower one.";
        var message = Of<double>(Line, [0, 100], [0, 1]);
        Assert.StartsWith("Training diverged in epoch ", message, StringComparison.Ordinal);
        Assert.EndsWith($" {Tail}{End}", message, StringComparison.Ordinal);
        Assert.Contains(": seen first in the cost over all rows, which is more than a billion times that of the start. The last finite cost was ", message,
            StringComparison.Ordinal);
        Assert.EndsWith(" With these batches it surely converges with a learning rate below 0.5: choose a lower one." + End,
            Of<double>(Line with { BatchSize = 1, Optimizer = Optimizer.Sgd(2.5) }, [-1, 1], [3, 1]), StringComparison.Ordinal);
        var network = Line with { Layers = [new Dense(2), new Tanh(), new Dense(1)], Initializer = new Glorot(), Optimizer = Optimizer.Sgd(1e9) };
        Assert.EndsWith(" Try a lower learning rate, or a number type with a wider range." + End,
            Of<double>(network, [-1, 1], [3, 1]),
            StringComparison.Ordinal);
        Assert.EndsWith(" Standardize the features (Standardizer<T>), or try a lower learning rate." + End,
            Of<double>(network, [50, 100], [3, 1]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void TheRateIsBeyondTheType()
    {
        Assert.Equal("The learning rate 1E+400 is beyond the range of double. Choose a lower one, or a number type with a wider range. (Parameter 'pipeline')",
            Assert.Throws<ArgumentException>(() => (Line with { Optimizer = Optimizer.Sgd(GenericSgd.Numerics.Real.Parse("1e400")) }).Train(Dataset.Chapter<double>())).Message);
        Assert.Equal(
            "The learning rate 1E-09 is 0 in half, whose smallest step is 6E-08: nothing would be learned. Choose a higher one, or a number type with smaller numbers. (Parameter 'pipeline')",
            Assert.Throws<ArgumentException>(() => (Line with { Optimizer = Optimizer.Sgd(1e-9) }).Train(Dataset.Chapter<Half>())).Message);
        Assert.Equal("Early stopping: an improvement of 1E+40 is beyond the range of decimal. (Parameter 'rule')", Assert.Throws<ArgumentException>(() =>
            Line.Train(Dataset.Chapter<decimal>(), new() { EarlyStopping = new(1) { MinimumImprovement = 1e40 } })).Message);
    }
}
