using System.Numerics;
using GenericSgd.Data;
using GenericSgd.Layers;
using GenericSgd.Optimizers;
using GenericSgd.Tests.TestNumbers;
using GenericSgd.Training;

namespace GenericSgd.Tests.Parts;

/// <summary>Chains that treat the blocks of a network differently, in one number type.</summary>
public abstract class PartLaws<T>
    where T : INumber<T>
{
    static readonly Pipeline Deep = new() { Inputs = 3, Layers = [new Dense(4), new Tanh(), new Dense(2)], Epochs = 3, BatchSize = 2, Seed = 5 };

    static Dataset<T> Data()
    {
        T[] numbers = [.. Enumerable.Range(0, 15).Select(i => T.CreateChecked((i * 7) % 5) / T.CreateChecked(4))];
        return new Dataset<T>([.. numbers], [.. numbers[..10]], 5);
    }

    static Network<T> Train(params ReadOnlySpan<GradientTransform> chain) => (Deep with { Optimizer = new Optimizer(0.125, [.. chain]) }).Train(Data()).Network;

    static T[] Values(Network<T> network, string name) => network.Values(network.Blocks.Single(block => block.Name == name)).ToArray();

    [Fact]
    public void WhatIsFrozenKeepsItsBitsAndTheRestIsTrained()
    {
        var start = Deep.Build<T>();
        var trained = Train(new WeightDecay(0.25), new Momentum(0.5), new Freeze("layers.0.*"), new WeightDecay(0.25));
        Assert.Equal(Values(start, "layers.0.weights"), Values(trained, "layers.0.weights"));
        Assert.Equal(Values(start, "layers.0.biases"), Values(trained, "layers.0.biases"));
        Assert.NotEqual(Values(start, "layers.2.weights"), Values(trained, "layers.2.weights"));
        Assert.NotEqual(Values(start, "layers.2.biases"), Values(trained, "layers.2.biases"));
    }

    [Fact]
    public void AFactorOf0IsAsGoodAsFrozenAndAFactorOf1IsNone()
    {
        Assert.Equal(Train(new Freeze("*.biases")).Parameters.ToArray(), Train(new RateFactor("*.biases", 0)).Parameters.ToArray());
        Assert.Equal(Train().Parameters.ToArray(), Train(new RateFactor("layers.2.*", 1)).Parameters.ToArray());
        Assert.NotEqual(Train().Parameters.ToArray(), Train(new RateFactor("layers.2.*", 0.5)).Parameters.ToArray());
    }

    [Fact]
    public void DecayCanLeaveBiasesOut()
    {
        // Without a rate for anything else only the decay moves: parameters - 0.125 * 0.5 * parameters, once.
        var once = Deep with { Epochs = 1, BatchSize = 0, Initializer = new GenericSgd.Initializers.ScaledNormal(1) };
        var network = once.Build<T>();
        foreach (var block in network.Blocks)
            network.Values(block).Fill(T.CreateChecked(2));
        var trainer = new Trainer<T>(once with { Optimizer = new(0.125, [new RateFactor("*", 0), new WeightDecay(0.5) { WeightsOnly = true }]) }, Data(),
            network);
        trainer.Step();
        Assert.All(Values(network, "layers.0.weights"), value => Assert.Equal(T.CreateChecked(15) / T.CreateChecked(8), value));
        Assert.All(Values(network, "layers.0.biases"), value => Assert.Equal(T.CreateChecked(2), value));
    }

    // The slots lie in other places when the blocks are kept apart; the numbers must be the same.
    [Fact]
    public void CuttingAtBlocksChangesNoBit()
    {
        Assert.Equal(Train(new Adam()).Parameters.ToArray(), Train(new Adam(), new RateFactor("*.biases", 1)).Parameters.ToArray());
        Assert.Equal(Train(new Momentum(0.5)).Parameters.ToArray(),
            Train(new ClipByNorm(1000) { Dialect = Dialect.Keras }, new Momentum(0.5)).Parameters.ToArray());
    }

    [Fact]
    public void APatternThatFitsNothingListsTheBlocks()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Train(new Freeze("layers.1.*")));
        Assert.Equal("The pattern \"layers.1.*\" fits no block of parameters. They are layers.0.weights, layers.0.biases, layers.2.weights, "
            + "layers.2.biases. (Parameter 'pattern')",
            wrong.Message);
        Assert.Throws<ArgumentException>(() => Train(new RateFactor("biases", 2)));
        Assert.Throws<ArgumentException>(() => new Freeze(" "));
    }

    [Fact]
    public void EachBlockIsClippedByItselfOrAllTogether()
    {
        var limit = T.CreateChecked(1) / T.CreateChecked(8);
        foreach (var (transform, together) in ((GradientTransform, bool)[])[(new ClipByNorm(0.125) { Dialect = Dialect.Keras }, false),
            (new ClipByGlobalNorm(0.125) { Dialect = Dialect.Keras }, true)])
        {
            var network = Deep.Build<T>();
            var start = network.Parameters.ToArray();
            T[] features = [.. Data().Features.ToArray().Cast<T>()];
            T[] targets = [.. features[..10].Select(value => T.CreateChecked(100) * (value + T.One))];
            new Trainer<T>(Deep with { Optimizer = new(1, [transform]) }, new Dataset<T>(features, targets, 5), network).Step();
            T[] moved = [.. network.Parameters.ToArray().Select((value, i) => value - start[i])];
            var blocks = together ? [moved] : network.Blocks.Select(block => moved[block.Offset..(block.Offset + block.Shape.Count)]).ToArray();
            Assert.All(blocks, block =>
                Assert.InRange(GenericSgd.Numerics.Reduce.Norm<T>(block), limit * T.CreateChecked(15) / T.CreateChecked(16),
                limit * T.CreateChecked(17) / T.CreateChecked(16)));
        }
    }
}

public sealed class PartsInHalf : PartLaws<Half>;

public sealed class PartsInFloat : PartLaws<float>;

public sealed class PartsInDouble : PartLaws<double>;

public sealed class PartsInDecimal : PartLaws<decimal>;

public sealed class PartsInPlain : PartLaws<Plain>;

public class LambTests
{
    // One block of two weights by hand: the first update of Adam is the sign of the gradient, but for the epsilon.
    [Fact]
    public void TheUpdateHasTheSizeOfItsBlock()
    {
        double[] w = [3, 4];
        var adam = new TransformSteps<double>(new Adam { Epsilon = 1e-6 }, 2).Next([2, -5]);
        var lamb = new TransformSteps<double>(new TrustRatio(), 2).Next(adam, w);
        double[] u = [2 / (2 + 1e-6), -5 / (5 + 1e-6)];
        var ratio = 5 / Math.Sqrt(u[0] * u[0] + u[1] * u[1]);
        Assert.Equal(ratio * u[0], lamb[0], 1e-12);
        Assert.Equal(ratio * u[1], lamb[1], 1e-12);
    }

    [Fact]
    public void WithoutParametersOrUpdateTheRatioIs1()
    {
        Assert.Equal([1.0, 2], new TransformSteps<double>(new TrustRatio(), 2).Next([1, 2], [0, 0]));
        Assert.Equal([0.0, 0], new TransformSteps<double>(new TrustRatio(), 2).Next([0, 0], [1, 2]));
    }

    [Fact]
    public void TheNamedOnesAreTheirChains()
    {
        Assert.Equal(new Optimizer(0.001, [new Adam { Epsilon = 1e-6 }, new TrustRatio()]), Optimizer.Lamb());
        Assert.Equal(new Optimizer(0.1, [new Adam { Epsilon = 1e-6 }, new WeightDecay(0.5), new TrustRatio()]),
            Optimizer.Lamb(0.1, decay: 0.5, dialect: Dialect.Optax));
        Assert.Equal(new Optimizer(0.001, [new Adam { Epsilon = 1e-7 }, new TrustRatio(), new WeightDecay(0.5)]),
            Optimizer.Lamb(decay: 0.5, dialect: Dialect.Keras));
        Assert.Equal(new Optimizer(1, [new Rprop { Initial = 0.25 }]), Optimizer.Rprop(0.25));
    }
}
