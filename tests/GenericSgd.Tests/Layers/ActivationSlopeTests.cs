using CommunityToolkit.HighPerformance;
using GenericSgd.Layers;

namespace GenericSgd.Tests.Parts;

/// <summary>Slopes of activations against their formulas, at 0, at their corners and far from them.</summary>
public class ActivationSlopeTests
{
    const double Scale = 1.0507009873554804934, ScaledAlpha = 1.7580993408473768599;

    static readonly double[] Inputs = [0.5, -2, 3, 0, -3, 1.25, -0.75, 40, -40];

    static readonly (Layer Layer, Func<double, double> Value, Func<double, double> Slope)[] All =
    [
        (new Relu(), x => Math.Max(x, 0), x => x > 0 ? 1 : 0),
        (new LeakyRelu { Slope = 0.25 }, x => x > 0 ? x : x / 4, x => x > 0 ? 1 : 0.25),
        (new Elu { Alpha = 0.5 }, x => x > 0 ? x : 0.5 * (Math.Exp(x) - 1), x => x > 0 ? 1 : 0.5 * Math.Exp(x)),
        (new Elu(), x => x > 0 ? x : Math.Exp(x) - 1, x => x > 0 ? 1 : Math.Exp(x)),
        (new Selu(), x => x > 0 ? Scale * x : ScaledAlpha * (Math.Exp(x) - 1), x => x > 0 ? Scale : ScaledAlpha * Math.Exp(x)),
        (new Sigmoid(), Logistic, x => Logistic(x) * Logistic(-x)),
        (new Tanh(), Math.Tanh, x => 1 - (Math.Tanh(x) * Math.Tanh(x))),
        (new Silu(), x => x * Logistic(x), x => Logistic(x) + (x * Logistic(x) * Logistic(-x))),
        (new Softplus(), x => Math.Log(1 + Math.Exp(x)), Logistic),
        (new HardSigmoid(), x => Math.Clamp((x / 6) + 0.5, 0, 1), x => x is > -3 and < 3 ? 1 / 6.0 : 0),
        (new Gelu(), x => x * Logistic(Bend(x)), x =>
            Logistic(Bend(x)) + (x * Logistic(Bend(x)) * Logistic(-Bend(x)) * Math.Sqrt(8 / Math.PI) * (1 + (3 * 0.044715 * x * x)))),
    ];

    static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    static double Bend(double x) => Math.Sqrt(8 / Math.PI) * (x + (0.044715 * x * x * x));

    // Once as contiguous memory and once as the middle columns of a wider matrix.
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void TheGradientIsTheSlopeTimesThatOfTheOutput(int beside)
    {
        foreach (var (layer, value, slope) in All)
        {
            var (input, output, above, below) = (Wide(beside), Wide(beside), Wide(beside), Wide(beside));
            for (var i = 0; i < 9; i++)
                (Inner(input)[i / 3, i % 3], Inner(above)[i / 3, i % 3]) = (Inputs[i], 0.5 + i);
            layer.Forward<double>(new Pass(true), [], Inner(input), Inner(output));
            layer.Backward<double>(new Pass(true), [], Inner(input), Inner(output), Inner(above), [], Inner(below));
            for (var i = 0; i < 9; i++)
            {
                Assert.True(Math.Abs(value(Inputs[i]) - Inner(output)[i / 3, i % 3]) <= 1e-14, $"{layer} at {Inputs[i]}: {Inner(output)[i / 3, i % 3]}");
                Assert.True(Math.Abs((slope(Inputs[i]) * (0.5 + i)) - Inner(below)[i / 3, i % 3]) <= 1e-13,
                    $"slope of {layer} at {Inputs[i]}: {Inner(below)[i / 3, i % 3]}");
            }
        }

        static Span2D<double> Inner(double[,] wide) => wide.AsSpan2D().Slice(0, wide.GetLength(1) > 3 ? 1 : 0, 3, 3);
        static double[,] Wide(int beside) => new double[3, 3 + beside];
    }
}
