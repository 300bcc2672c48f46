using System.Numerics;
using CommunityToolkit.HighPerformance;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Numerics;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Readme;

/// <summary>The code blocks of the page of concepts.</summary>
public class ConceptExamples
{
    [Fact]
    public void ADefinition()
    {
        var pipeline = new Pipeline { Inputs = 2, Layers = [new Dense(8), new Tanh(), new Dense(1)], Optimizer = Optimizer.Adam(0.001) };
        var longer = pipeline with { Epochs = 500 };                // a definition is changed by making another
        Layer dense = Definitions.Parse<Layer>("dense:8");          // the short text of a definition; JSON says it all
        Assert.Equal(pipeline.Layers[0], dense);
        Assert.NotEqual(pipeline, longer);
    }

    [Fact]
    public void Literals()
    {
        var tenth = Real.Parse("0.1");                             // exactly one tenth: no number type yet
        decimal d = tenth.To<decimal>();                            // 0.1
        double b = tenth.To<double>();                              // the double nearest to one tenth
        bool isTenth = ExactConvert.ToReal(b) == tenth;             // false: a double holds no tenth
        Assert.Equal(0.1m, d);
        Assert.False(isTenth);
    }

    [Fact]
    public void Parameters()
    {
        var network = new Pipeline { Inputs = 2, Layers = [new Dense(3), new Tanh(), new Dense(1)] }.Build<float>();
        Span<float> all = network.Parameters;                       // one flat vector: 2 * 3 + 3 + 3 * 1 + 1 = 13 numbers
        var names = network.Blocks.Select(block => block.Name);     // layers.0.weights, layers.0.biases, layers.2.weights, layers.2.biases
        Assert.Equal(13, all.Length);
        Assert.Equal(["layers.0.weights", "layers.0.biases", "layers.2.weights", "layers.2.biases"], names);
    }

    [Fact]
    public void Chains()
    {
        var optimizer = new Optimizer(0.01, [new ClipByGlobalNorm(1), new Momentum(0.9)]);
        int slots = optimizer.Slots;                                // 1 number per parameter is remembered
        Assert.Equal(1, slots);
    }

    // <ALayerWithParameters>
    /// <summary>A factor for all: output = factor * input.</summary>
    public sealed record Loudness : Layer
    {
        public override int OutputWidth(int inputWidth) => inputWidth;

        public override IReadOnlyList<ParameterShape> Parameters(int inputWidth) => [new ParameterShape("factor", 1, 1, ParameterKind.Gain)];

        public override void Forward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, Span2D<T> output)
        {
            for (var row = 0; row < input.Height; row++)
            {
                for (var column = 0; column < input.Width; column++)
                    output[row, column] = parameters[0] * input[row, column];
            }
        }

        public override void Backward<T>(in Pass pass, ReadOnlySpan<T> parameters, ReadOnlySpan2D<T> input, ReadOnlySpan2D<T> output,
            ReadOnlySpan2D<T> outputGradient, Span<T> parameterGradient, Span2D<T> inputGradient)
        {
            parameterGradient[0] = T.Zero;
            for (var row = 0; row < input.Height; row++)
            {
                parameterGradient[0] += Reduce.Dot<T>(outputGradient.GetRowSpan(row), input.GetRowSpan(row));
                for (var column = 0; column < inputGradient.Width; column++)
                    inputGradient[row, column] = parameters[0] * outputGradient[row, column];
            }
        }
    }
    // </ALayerWithParameters>

    [Fact]
    public void TheLayerLearns()
    {
        var pipeline = new Pipeline { Inputs = 1, Layers = [new Loudness(), new Dense(1)], Optimizer = Optimizer.Sgd(0.001), Epochs = 20 };
        var run = pipeline.Train(Dataset.Chapter<decimal>());
        Assert.True(run.Cost < run.History.Cost[0]);
    }

    [Fact]
    public void OneNumberType() => Assert.Equal([6m, 7m], Doubled<decimal>([3, 3.5m]));

    // <GenericCode>
    /// <summary>Works in every number type, those of other people included.</summary>
    static T[] Doubled<T>(ReadOnlySpan<T> values)
        where T : INumber<T>
    {
        var two = T.One + T.One;                                    // not T.CreateChecked(2.0): nothing passes through double
        var doubled = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
            doubled[i] = two * values[i];
        return doubled;
    }
    // </GenericCode>
}
