using GenericSgd.Initializers;
using GenericSgd.Layers;
using GenericSgd.Numerics;

namespace GenericSgd.Tests.Parts;

/// <summary>Start values by number: the formula of each initializer, and the stream of each block.</summary>
public class InitializerValueTests
{
    const ulong Seed = 11;

    // Weights are blocks 0 and 3; a bias, a gain and a slope that starts at 0.25 are between and behind them.
    static readonly ParameterShape[] Shapes =
    [
        new("weights", 2, 3, ParameterKind.Weight), new("biases", 1, 3, ParameterKind.Bias), new("gains", 1, 2, ParameterKind.Gain),
        new("weights", 4, 1, ParameterKind.Weight), new("slopes", 1, 1, ParameterKind.Weight) { Start = 0.25 },
    ];

    static double[] Filled(Initializer initializer)
    {
        var values = Enumerable.Repeat(-7.0, 16).ToArray();
        initializer.Fill<double>(Seed, Shapes, values);
        Assert.Equal([0.0, 0, 0, 1, 1], values[6..11]);
        Assert.Equal(0.25, values[15]);
        return [.. values[..6], .. values[11..15]];
    }

    static double[] Drawn(Func<ParameterShape, Func<ulong, ulong, double>> of) =>
    [
        .. Enumerable.Range(0, 6).Select(i => of(Shapes[0])(Philox.StreamOf(RandomPurpose.Initial, 0), (ulong)i)),
        .. Enumerable.Range(0, 4).Select(i => of(Shapes[3])(Philox.StreamOf(RandomPurpose.Initial, 3), (ulong)i)),
    ];

    static double[] Normal(Func<ParameterShape, double> deviation) => Drawn(shape => (stream, i) => deviation(shape) * Philox.Normal<double>(Seed, stream, i));

    static double[] Uniform(Func<ParameterShape, double> low, Func<ParameterShape, double> high) =>
        Drawn(shape => (stream, i) => low(shape) + ((high(shape) - low(shape)) * Philox.Uniform<double>(Seed, stream, i)));

    [Fact]
    public void NormalDrawsHaveTheDeviationOfTheirFormula()
    {
        Assert.Equal(Normal(_ => 0.5), Filled(new ScaledNormal(0.5)));
        Assert.Equal(Normal(shape => Math.Sqrt(2.0 / shape.Rows)), Filled(new He()));
        Assert.Equal(Normal(shape => Math.Sqrt(2.0 / (shape.Rows + shape.Columns))), Filled(new Glorot { Distribution = Distribution.Normal }));
    }

    [Fact]
    public void UniformDrawsHaveTheLimitsOfTheirFormula()
    {
        Assert.Equal(Uniform(_ => -0.25, _ => 0.75), Filled(new UniformWeights(-0.25, 0.75)));
        Assert.Equal(Uniform(shape => -Math.Sqrt(6.0 / (shape.Rows + shape.Columns)), shape => Math.Sqrt(6.0 / (shape.Rows + shape.Columns))),
            Filled(new Glorot()));
        Assert.Equal(Uniform(shape => -Math.Sqrt(6.0 / shape.Rows), shape => Math.Sqrt(6.0 / shape.Rows)),
            Filled(new He { Distribution = Distribution.Uniform }));
    }

    [Fact]
    public void WithoutADraw()
    {
        Assert.Equal(new double[10], Filled(new Zeros()));
        Assert.Equal(Enumerable.Repeat(0.125, 10), Filled(new ConstantWeights(0.125)));
        Assert.Equal(new double[10], Filled(new ScaledNormal(0)));
    }

    // numpy.random.seed(0); numpy.random.randn(10): one stream through all blocks of weights.
    [Fact]
    public void OneStreamOfNumPyGoesThroughAllBlocks()
    {
        double[] numPy = [1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675, -0.977277879876411,
            0.9500884175255894, -0.1513572082976979, -0.10321885179355784, 0.41059850193837233];
        Assert.Equal(numPy, Filled(new ScaledNormal(1) { NumPySeed = 0 }));
        Assert.Equal(numPy.Select(value => 0.5 * value), Filled(new ScaledNormal(0.5) { NumPySeed = 0 }));
        Assert.NotEqual(numPy, Filled(new ScaledNormal(1) { NumPySeed = 1 }));
    }
}
