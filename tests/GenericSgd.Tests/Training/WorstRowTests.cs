using GenericSgd.Data;
using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Training;
using GenericSgd.Training.Fitting;

namespace GenericSgd.Tests.Training;

/// <summary>What one row can do: to the limit of the learning rate, to a weight in the fast step, and to the scale of the cost.</summary>
public class WorstRowTests
{
    static readonly Pipeline Weight = new() { Inputs = 1, Layers = [new Dense(1) { Bias = false }], Optimizer = Optimizer.Sgd(0.01) };

    static Dataset<double> Rows(params double[] features) => new(features, new double[features.Length], features.Length);

    // The second derivative of a row is twice its square: 18, 8, 2. The smallest update has the rows of the last batch.
    [Theory]
    [InlineData(1, 1, 2 / 18.0, 3, 1, 1, 1)]
    [InlineData(2, 1, 2 / 13.0, 3, 1, 2, 1)]
    [InlineData(2, 1, 2 / 18.0, 3, 1, 2, 1, 1)]
    [InlineData(3, 1, 2 / 18.0, 3, 1, 2, 1)]
    [InlineData(3, 1, 2 / 13.0, 3, 1, 2, 1, 1)]
    [InlineData(2, 2, 2 / 13.0, 3, 1, 2, 1, 1, 1)]
    public void TheLimitIsThatOfTheWorstRowsOfAnUpdate(int batch, int together, double limit, params int[] features) => Assert.Equal(
        limit, LargestLearningRate.Of(Weight with { BatchSize = batch, AccumulateBatches = together },
            Rows([.. features.Select(feature => (double)feature)]))!.Value, 1e-9);

    // The cost is 1e200, the bias goes to 2e110, and the weight beyond every number.
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void AWeightThatWouldOverflowIsNotTaken(int inputs)
    {
        var pipeline = new Pipeline { Inputs = inputs, Layers = [new Dense(1)], Initializer = new Zeros(), Optimizer = Optimizer.Sgd(1e10), BatchSize = 1 };
        var data = new Dataset<double>([.. Enumerable.Repeat(0.0, inputs - 1), 1e200, .. Enumerable.Repeat(0.0, inputs)], [1e100, 0], 2);
        var trainer = new Trainer<double>(pipeline with { Shuffle = false }, data);
        Assert.ThrowsAny<DivergedException>(() => trainer.Step());
        Assert.Equal(new double[inputs + 1], trainer.Network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(3, 4)]
    [InlineData(10, 64)]
    [InlineData(-1, 9)]
    [InlineData(2, 4)]
    public void TheScaleOfACostIsTheLargerOfStartAndZero(double weight, double scale) =>
        Assert.Equal(scale, CostScale.Of(Weight with { Initializer = new ConstantWeights(weight) }, new Dataset<double>([1], [2], 1)));
}
