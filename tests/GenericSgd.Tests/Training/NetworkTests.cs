using GenericSgd.Layers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Training;

/// <summary>Predictions into spans that fit and that do not.</summary>
public class NetworkTests
{
    static readonly Network<double> Network = new(3, [new Dense(2)]);

    [Theory]
    [InlineData(4, 1)]
    [InlineData(4, 3)]
    [InlineData(3, 2)]
    [InlineData(5, 2)]
    [InlineData(2, 4)]
    public void ASpanWithOneWrongSideIsRefused(int rows, int columns) => Assert.StartsWith(
        $"Predictions of 4 rows need the shape [4, 2], not [{rows}, {columns}].",
        Assert.Throws<ArgumentException>(() => Network.Predict(new double[4, 3], new double[rows, columns])).Message);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void RowsOfAnotherWidthAreRefused(int columns) => Assert.StartsWith(
        $"The network takes 3 features, the rows have {columns}.",
        Assert.Throws<ArgumentException>(() => Network.Predict(new double[4, columns], new double[4, 2])).Message);

    // Blocks of rows are an affair of the inside: one row, one block, one row more.
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void EveryRowIsPredicted(int rows)
    {
        var network = new Network<double>(1, [new Dense(2), new Scale(), new Dense(1)]);
        double[] parameters = [1, -2, 0.5, 0.25, 2, 4, 3, 1, -1];
        parameters.CopyTo(network.Parameters);
        var (inputs, outputs) = (new double[rows, 1], new double[rows, 1]);
        for (var row = 0; row < rows; row++)
            inputs[row, 0] = row;
        network.Predict(inputs, outputs);
        for (var row = 0; row < rows; row++)
            Assert.Equal(3 * 2 * (row + 0.5) + 4 * (-2 * row + 0.25) - 1, outputs[row, 0]);
    }
}
