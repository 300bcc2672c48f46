using GenericSgd.Optimizers;

namespace GenericSgd.Tests.Parts;

/// <summary>What is said to a named optimizer reaches the transform of that name; what is not said has the default of the dialect.</summary>
public sealed class NamedOptimizerTests
{
    public static TheoryData<Optimizer, Optimizer> Said => new()
    {
        { Optimizer.Sgd(0.1), new(0.1, []) },
        { Optimizer.Sgd(0.1, 0.5), new(0.1, [new Momentum(0.5)]) },
        { Optimizer.Sgd(0.1, 0.5, nesterov: true), new(0.1, [new Nesterov(0.5)]) },
        { Optimizer.AdaGrad(0.1, 0.5, 0.25, Dialect.Keras), new(0.1, [new AdaGrad(Dialect.Keras) { Start = 0.5, Epsilon = 0.25 }]) },
        { Optimizer.RmsProp(0.1, 0.5, 0.25, true), new(0.1, [new RmsProp { Rho = 0.5, Epsilon = 0.25, Centered = true }]) },
        { Optimizer.RmsProp(0.1, momentum: 0.5), new(0.1, [new RmsProp(), new Momentum(0.5)]) },
        {
            Optimizer.RmsProp(0.1, momentum: 0.5, dialect: Dialect.Optax),
            new(0.1, [new RmsProp(Dialect.Optax), new Momentum(0.5) { Dialect = Dialect.Keras }])
        },
        { Optimizer.Adadelta(0.1, 0.5, 0.25, Dialect.Keras), new(0.1, [new Adadelta(Dialect.Keras) { Rho = 0.5, Epsilon = 0.25 }]) },
        { Optimizer.Adam(0.1, 0.5, 0.75, 0.25, Dialect.Keras), new(0.1, [new Adam(Dialect.Keras) { Beta1 = 0.5, Beta2 = 0.75, Epsilon = 0.25 }]) },
        { Optimizer.Adam(0.1, beta2: 0.75), new(0.1, [new Adam { Beta2 = 0.75 }]) },
        { Optimizer.AdamW(0.1, 0.5, 0.75, 0.25, 0.125), new(0.1, [new Adam { Beta1 = 0.5, Beta2 = 0.75, Epsilon = 0.25 }, new WeightDecay(0.125)]) },
        { Optimizer.AmsGrad(0.1, 0.5, 0.75, 0.25), new(0.1, [new AmsGrad { Beta1 = 0.5, Beta2 = 0.75, Epsilon = 0.25 }]) },
        { Optimizer.Adamax(0.1, 0.5, 0.75, 0.25), new(0.1, [new Adamax { Beta1 = 0.5, Beta2 = 0.75, Epsilon = 0.25 }]) },
        { Optimizer.NAdam(0.1, 0.5, 0.75, 0.25), new(0.1, [new NAdam { Beta1 = 0.5, Beta2 = 0.75, Epsilon = 0.25 }]) },
        { Optimizer.RAdam(0.1, 0.5, 0.75, 0.25, Dialect.Optax), new(0.1, [new RAdam { Beta1 = 0.5, Beta2 = 0.75, Epsilon = 0.25, Dialect = Dialect.Optax }]) },
        { Optimizer.Lion(0.1, 0.5, 0.75, 0.25), new(0.1, [new Lion { Beta1 = 0.5, Beta2 = 0.75 }, new WeightDecay(0.25)]) },
        { Optimizer.Lamb(0.1, 0.5, 0.75, 0.25), new(0.1, [new Adam { Beta1 = 0.5, Beta2 = 0.75, Epsilon = 0.25 }, new TrustRatio()]) },
        {
            Optimizer.Rprop(0.1, 0.25, 2, 0.5, 4),
            new(1, [new Rprop { Initial = 0.1, Shrink = 0.25, Grow = 2, Smallest = 0.5, Largest = 4 }])
        },
    };

    [Theory]
    [MemberData(nameof(Said))]
    public void WhatIsSaidReachesTheTransform(Optimizer named, Optimizer chain) => Assert.Equal(chain, named);

    [Fact]
    public void ANegativeDecayIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Optimizer.Lion(decay: -0.1));
}
