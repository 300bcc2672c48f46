using GenericSgd.Layers;

namespace GenericSgd.Tests.Parts;

/// <summary>Gradients of layers with parameters or inner layers against differences, and normalization against its formula.</summary>
public class LayerDifferenceTests
{
    const int Rows = 3, Width = 4;
    const double Aside = 1e-5;

    static readonly Pass Step = new(Training: true, Seed: 2, Step: 4);

    public static TheoryData<Layer> Layers =>
    [
        new Dense(4), new Dense(4) { Bias = false }, new LayerNorm { Epsilon = 0.5 }, new LayerNorm(), new Scale(), new Shift(), new Softmax(), new Gelu(),
            new Selu(),
        new Residual([new Dense(2), new Tanh(), new Residual([new LayerNorm { Epsilon = 0.5 }]), new Dense(4)]),
    ];

    [Theory]
    [MemberData(nameof(Layers))]
    public void TheGradientIsThatOfDifferences(Layer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        var parameters = Numbers(layer.Parameters(Width).Sum(shape => shape.Count), 3);
        var (input, slopes) = (Matrix(5), Matrix(11));
        var output = new double[Rows, Width];
        var (byParameters, byInput) = (new double[parameters.Length], new double[Rows, Width]);
        layer.Forward<double>(Step, parameters, input, output);
        layer.Backward<double>(Step, parameters, input, output, slopes, byParameters, byInput);
        for (var i = 0; i < parameters.Length; i++)
            Assert.Equal(Difference(aside => parameters[i] += aside), byParameters[i], 1e-7);
        for (var i = 0; i < Rows * Width; i++)
            Assert.Equal(Difference(aside => input[i / Width, i % Width] += aside), byInput[i / Width, i % Width], 1e-7);

        double Difference(Action<double> move)
        {
            move(Aside);
            var above = Sum();
            move(-2 * Aside);
            var below = Sum();
            move(Aside);
            return (above - below) / (2 * Aside);
        }

        double Sum()
        {
            var y = new double[Rows, Width];
            layer.Forward<double>(Step, parameters, input, y);
            return y.Cast<double>().Zip(slopes.Cast<double>(), (one, slope) => one * slope).Sum();
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1e-5)]
    public void ARowIsNormalized(double epsilon)
    {
        var (input, output) = (Matrix(5), new double[Rows, Width]);
        double[] gains = [1, 2, -0.5, 3], biases = [0.5, 0, -1, 2];
        new LayerNorm { Epsilon = epsilon }.Forward<double>(Step, [.. gains, .. biases], input, output);
        for (var row = 0; row < Rows; row++)
        {
            double[] x = [.. Enumerable.Range(0, Width).Select(j => input[row, j])];
            var variance = x.Average(value => (value - x.Average()) * (value - x.Average()));
            for (var j = 0; j < Width; j++)
                Assert.Equal((gains[j] * (x[j] - x.Average()) / Math.Sqrt(variance + epsilon)) + biases[j], output[row, j], 1e-13);
        }
    }

    static double[,] Matrix(int step)
    {
        var matrix = new double[Rows, Width];
        for (var i = 0; i < Rows * Width; i++)
            matrix[i / Width, i % Width] = Numbers(Rows * Width, step)[i];
        return matrix;
    }

    static double[] Numbers(int count, int step) => [.. Enumerable.Range(1, count).Select(i => ((i * step % 13) - 6.25) / 4)];
}
