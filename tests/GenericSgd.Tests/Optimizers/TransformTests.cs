using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Persistence;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

public class TransformTests
{
    [Fact]
    public void AdamInHalfWithZeroGradientsDoesNotMove()
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
        {
            var run = new TransformSteps<Half>(new Adam(dialect), 3);
            for (var step = 0; step < 5; step++)
                Assert.Equal([(Half)0, (Half)0, (Half)0], run.Next([(Half)0, (Half)0, (Half)0]));
        }
    }

    // The square of 1e-15 is 0 in decimal: the mean gradient is divided by the epsilon alone.
    [Fact]
    public void AdamInDecimalDividesGradientsWithoutASquareByTheEpsilon() =>
        Assert.Equal([1e-7m], new TransformSteps<decimal>(new Adam(), 1).Next([1e-15m]));

    [Fact]
    public void WeightDecayIsCoupledFirstAndDecoupledLast()
    {
        double[] w = [2];
        var coupled = new TransformSteps<double>(new Adam(), 1).Next(new TransformSteps<double>(new WeightDecay(0.5), 1).Next([1], w), w);
        var decoupled = new TransformSteps<double>(new WeightDecay(0.5), 1).Next(new TransformSteps<double>(new Adam(), 1).Next([1], w), w);
        Assert.Equal(1 / (1 + 1e-8 / 2), coupled[0], 1e-12);
        Assert.Equal(1 / (1 + 1e-8) + 1, decoupled[0], 1e-12);
    }

    [Fact]
    public void ClippingKeepsTheSign() => Assert.Equal([-1.5, 1, 1.5, 0], new TransformSteps<double>(new ClipByValue(1.5), 4).Next([-9, 1, 2, 0]));

    [Fact]
    public void TheNamedOptimizersAreTheirChains()
    {
        Assert.Equal(new Optimizer(0.001, [new Adam { Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8 }, new WeightDecay(0.01)]), Optimizer.AdamW());
        Assert.Equal(new Optimizer(0.001, [new Adam(Dialect.Keras) { Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-7 }, new WeightDecay(0.004)]),
            Optimizer.AdamW(dialect: Dialect.Keras));
        Assert.Equal(new Optimizer(1.0, [new Adadelta { Rho = 0.9, Epsilon = 1e-6 }]), Optimizer.Adadelta());
        Assert.Equal(new Optimizer(0.001, [new RmsProp(Dialect.Keras) { Rho = 0.9, Epsilon = 1e-7 }]), Optimizer.RmsProp(dialect: Dialect.Keras));
        Assert.Equal(new Optimizer(0.01, [new AdaGrad { Epsilon = 1e-10, Start = 0 }]), Optimizer.AdaGrad());
        Assert.Equal(new Optimizer(0.1, [new Lion { Beta1 = 0.9, Beta2 = 0.99 }, new WeightDecay(0.5)]), Optimizer.Lion(0.1, decay: 0.5));
    }

    [Fact]
    public void StartValuesReachEveryBlockOfALargeNetwork()
    {
        var pipeline = new Pipeline { Inputs = 3000, Layers = [new Dense(1)], Initializer = new GenericSgd.Initializers.Zeros() };
        var trained = Step(pipeline with { Optimizer = new(1.0, [new AdaGrad(Dialect.Keras) { Start = 3 }]) });
        foreach (var weight in trained.AsSpan(0, 3000))
            Assert.Equal(trained[0], weight);
        Assert.NotEqual(0, trained[0]);
    }

    [Fact]
    public void TheShortFormIsRead()
    {
        Assert.Equal(new Adam(Dialect.Keras) { Beta1 = 0.8, Beta2 = 0.99, Epsilon = 1e-6 }, Definitions.Parse<GradientTransform>("adam:0.8:0.99:1e-6:keras"));
        Assert.Equal(new RmsProp { Centered = true }, Definitions.Parse<GradientTransform>("rmsprop:centered=true"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<GradientTransform>("adam:1"));
        Assert.Throws<PipelineFormatException>(() => Definitions.Parse<GradientTransform>("clip-by-value:0"));
    }

    static double[] Step(Pipeline pipeline)
    {
        var features = new double[3000];
        Array.Fill(features, 0.001);
        var data = new GenericSgd.Data.Dataset<double>(features, [1.0], 1);
        return (pipeline with { Epochs = 1 }).Train(data).Network.Parameters.ToArray();
    }
}
